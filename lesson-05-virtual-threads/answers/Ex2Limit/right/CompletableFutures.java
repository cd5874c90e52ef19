package virtualthreads;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Right: futures as in lesson 3, and inside each of them plain code that waits. */
final class Ex2Limit {
    static List<String> askAll(List<Callable<String>> questions, Callable<Database> connect, int limit) throws Exception {
        Database database = connect.call();
        Semaphore permits = new Semaphore(limit);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<String>> tasks = questions.stream()
                    .map(question -> CompletableFuture.supplyAsync(() -> askOne(question, database, permits), executor)).toList();
            return tasks.stream().map(CompletableFuture::join).toList();
        }
    }

    private static String askOne(Callable<String> question, Database database, Semaphore permits) {
        try {
            String prepared = question.call();
            permits.acquire();
            try {
                return database.ask(prepared);
            } finally {
                permits.release();
            }
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    /** A client for a database. Many threads may use it at the same time. */
    interface Database {
        /** Waits for the answer, and returns it. */
        String ask(String question) throws Exception;
    }
}
