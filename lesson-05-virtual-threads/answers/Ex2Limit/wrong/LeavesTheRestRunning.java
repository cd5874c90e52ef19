package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/**
 * Wrong: nobody closes the executor, and when {@code join} throws, others still ask. Caught by {@code
 * failureReleasesItsPermit}.
 */
final class Ex2Limit {
    static List<String> askAll(List<Callable<String>> questions, Callable<Database> connect, int limit) throws Exception {
        Database database = connect.call();
        Semaphore permits = new Semaphore(limit);
        CompletableFuture<Void> failed = new CompletableFuture<>();
        List<CompletableFuture<String>> tasks = new ArrayList<>();
        for (Callable<String> question : questions) {
            CompletableFuture<String> task = new CompletableFuture<>();
            tasks.add(task);
            Thread.startVirtualThread(() -> {
                try {
                    task.complete(askOne(question.call(), database, permits));
                } catch (Exception e) {
                    failed.completeExceptionally(e);
                }
            });
        }
        CompletableFuture.anyOf(failed, CompletableFuture.allOf(tasks.toArray(CompletableFuture<?>[]::new))).join();
        return tasks.stream().map(CompletableFuture::join).toList();
    }

    private static String askOne(String question, Database database, Semaphore permits) throws Exception {
        permits.acquire();
        try {
            return database.ask(question);
        } finally {
            permits.release();
        }
    }

    /** A client for a database. Many threads may use it at the same time. */
    interface Database {
        /** Waits for the answer, and returns it. */
        String ask(String question) throws Exception;
    }
}
