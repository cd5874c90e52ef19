package async;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Wrong: the results stand in the order in which the tasks have ended. Caught by {@code runsEveryTaskOnce}. */
final class Ex4AtMost {
    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        Queue<String> results = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        List<CompletableFuture<Void>> chains = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, tasks.size()); i++) {
            chains.add(chain(tasks, results, next));
        }
        return CompletableFuture.allOf(chains.toArray(CompletableFuture<?>[]::new)).thenApply(all -> List.copyOf(results));
    }

    private static CompletableFuture<Void> chain(List<Supplier<CompletableFuture<String>>> tasks, Queue<String> results,
            AtomicInteger next) {
        int i = next.getAndIncrement();
        if (i >= tasks.size()) {
            return CompletableFuture.completedFuture(null);
        }
        return tasks.get(i).get().thenAccept(results::add).thenComposeAsync(done -> chain(tasks, results, next));
    }
}
