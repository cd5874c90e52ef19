package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Wrong: when all slots are taken, it waits in {@code join} until one of the tasks has ended. Caught by
 * {@code neverExceedsTheLimit}.
 */
final class Ex4AtMost {
    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        List<CompletableFuture<String>> started = new ArrayList<>();
        List<CompletableFuture<String>> running = new ArrayList<>();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            if (running.size() == limit) {
                CompletableFuture.anyOf(running.toArray(CompletableFuture<?>[]::new)).join();
                running.removeIf(CompletableFuture::isDone);
            }
            CompletableFuture<String> next = task.get();
            started.add(next);
            running.add(next);
        }
        return CompletableFuture.allOf(started.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> started.stream().map(CompletableFuture::join).toList());
    }
}
