package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Wrong: {@code cancel(true)} of a {@code CompletableFuture} completes the future, and interrupts no thread. Caught by
 * {@code interruptsTheOthers}.
 */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> failed = new CompletableFuture<>();
            List<CompletableFuture<String>> running = new ArrayList<>();
            for (Callable<String> task : tasks) {
                running.add(CompletableFuture.supplyAsync(() -> call(task, failed), executor));
            }
            CompletableFuture<Void> all = CompletableFuture.allOf(running.toArray(CompletableFuture<?>[]::new));
            try {
                CompletableFuture.anyOf(failed, all).get();
            } catch (ExecutionException | InterruptedException e) {
                running.forEach(future -> future.cancel(true));
                throw e;
            }
            return running.stream().map(CompletableFuture::join).toList();
        }
    }

    private static String call(Callable<String> task, CompletableFuture<Void> failed) {
        try {
            return task.call();
        } catch (Throwable t) {
            failed.completeExceptionally(t);
            throw new CompletionException(t);
        }
    }
}
