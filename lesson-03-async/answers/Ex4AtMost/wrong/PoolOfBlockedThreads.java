package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Wrong: a pool of {@code limit} threads keeps the limit, and each of its threads waits in {@code join}. Caught by
 * {@code runsEveryTaskOnce}.
 */
final class Ex4AtMost {
    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        ExecutorService pool = Executors.newFixedThreadPool(limit);
        List<CompletableFuture<String>> running = tasks.stream()
                .map(task -> CompletableFuture.supplyAsync(() -> task.get().join(), pool)).toList();
        pool.shutdown();
        return CompletableFuture.allOf(running.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> running.stream().map(CompletableFuture::join).toList());
    }
}
