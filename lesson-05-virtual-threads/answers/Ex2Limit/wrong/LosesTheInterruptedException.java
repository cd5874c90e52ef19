package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Wrong: who is interrupted fails with another exception, and the first one is lost. Caught by
 * {@code interruptedTaskKeepsPermitCount}.
 */
final class Ex2Limit {
    static List<String> askAll(List<Callable<String>> questions, Callable<Database> connect, int limit) throws Exception {
        Database database = connect.call();
        Semaphore permits = new Semaphore(limit);
        List<String> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> tasks = new ArrayList<>();
            for (Callable<String> question : questions) {
                tasks.add(threads.submit(() -> {
                    String prepared = question.call();
                    try {
                        permits.acquire();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException("interrupted while waiting for a permit");
                    }
                    try {
                        return database.ask(prepared);
                    } finally {
                        permits.release();
                    }
                }));
            }
            for (Future<String> task : tasks) {
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
