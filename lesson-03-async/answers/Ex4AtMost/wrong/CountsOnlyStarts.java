package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Wrong: it counts how many tasks are being started, and a task that was started still runs. Caught by
 * {@code neverExceedsTheLimit}.
 */
final class Ex4AtMost {
    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        Semaphore permits = new Semaphore(limit);
        List<CompletableFuture<String>> running = new ArrayList<>();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            permits.acquireUninterruptibly();
            try {
                running.add(task.get());
            } finally {
                permits.release();
            }
        }
        return CompletableFuture.allOf(running.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> running.stream().map(CompletableFuture::join).toList());
    }
}
