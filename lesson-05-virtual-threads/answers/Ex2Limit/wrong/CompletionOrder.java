package virtualthreads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Wrong: answers are added as they come. Caught by {@code usesExactlyTheLimit}. */
final class Ex2Limit {
    static List<String> askAll(List<Callable<String>> questions, Callable<Database> connect, int limit) throws Exception {
        Database database = connect.call();
        Semaphore permits = new Semaphore(limit);
        List<String> answers = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<String> question : questions) {
                executor.submit(() -> {
                    String prepared = question.call();
                    permits.acquire();
                    try {
                        return answers.add(database.ask(prepared));
                    } finally {
                        permits.release();
                    }
                });
            }
        }
        return answers;
    }

    /** A client for a database. Many threads may use it at the same time. */
    interface Database {
        /** Waits for the answer, and returns it. */
        String ask(String question) throws Exception;
    }
}
