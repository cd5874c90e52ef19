package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Wrong: the caller is free, but now another thread waits for a slot. Caught by {@code neverExceedsTheLimit}. */
final class Ex4AtMost {
    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        Semaphore permits = new Semaphore(limit);
        return CompletableFuture.supplyAsync(() -> {
            List<CompletableFuture<String>> running = new ArrayList<>();
            for (Supplier<CompletableFuture<String>> task : tasks) {
                permits.acquireUninterruptibly();
                running.add(task.get().whenComplete((result, failure) -> permits.release()));
            }
            return running;
        }).thenCompose(running -> CompletableFuture.allOf(running.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> running.stream().map(CompletableFuture::join).toList()));
    }
}
