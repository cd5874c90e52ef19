package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Right: {@code invokeAll} runs the tasks, and a fair semaphore lets them in in the order in which they came. */
final class Ex2Limit {
    static List<String> askAll(List<Callable<String>> questions, Callable<Database> connect, int limit) throws Exception {
        Database database = connect.call();
        Semaphore permits = new Semaphore(limit, true);
        List<Callable<String>> tasks = new ArrayList<>();
        for (Callable<String> question : questions) {
            tasks.add(() -> {
                String prepared = question.call();
                permits.acquire();
                try {
                    return database.ask(prepared);
                } finally {
                    permits.release();
                }
            });
        }
        List<String> answers = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> task : executor.invokeAll(tasks)) {
                answers.add(task.get());
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
