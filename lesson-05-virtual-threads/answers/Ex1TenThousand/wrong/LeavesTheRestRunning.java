package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Wrong: nobody closes the executor, and when {@code join} throws, other tasks are still running. Caught by {@code
 * failurePropagates}.
 */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) throws Exception {
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        List<CompletableFuture<String>> running = new ArrayList<>();
        CompletableFuture<Void> failed = new CompletableFuture<>();
        for (Callable<String> task : tasks) {
            running.add(CompletableFuture.supplyAsync(() -> call(task), executor));
            running.getLast().exceptionally(failure -> {
                failed.completeExceptionally(failure);
                return null;
            });
        }
        CompletableFuture.anyOf(failed, CompletableFuture.allOf(running.toArray(CompletableFuture<?>[]::new))).join();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static String call(Callable<String> task) {
        try {
            return task.call();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
