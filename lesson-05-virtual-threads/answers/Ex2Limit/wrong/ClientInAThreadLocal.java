package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/**
 * Wrong: a thread local is a cache for threads that are used again. Here each task has a new thread, so it
 * creates its own client. Caught by {@code connectsOnce}.
 */
final class Ex2Limit {
    static List<String> askAll(List<Callable<String>> questions, Callable<Database> connect, int limit) throws Exception {
        ThreadLocal<Database> client = ThreadLocal.withInitial(() -> {
            try {
                return connect.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        Semaphore permits = new Semaphore(limit);
        List<String> answers = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> tasks = new ArrayList<>();
            for (Callable<String> question : questions) {
                tasks.add(executor.submit(() -> {
                    String prepared = question.call();
                    permits.acquire();
                    try {
                        return client.get().ask(prepared);
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
