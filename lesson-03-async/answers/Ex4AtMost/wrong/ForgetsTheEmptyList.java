package async;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Wrong: the last task that ends completes the future, and of an empty list there is no last one. Caught by
 * {@code emptyList}.
 */
final class Ex4AtMost {
    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        List<String> results = new ArrayList<>(Collections.nCopies(tasks.size(), null));
        CompletableFuture<List<String>> whole = new CompletableFuture<>();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger finished = new AtomicInteger();
        for (int i = 0; i < Math.min(limit, tasks.size()); i++) {
            startNext(tasks, results, whole, next, finished, new ArrayList<>());
        }
        return whole;
    }

    private static void startNext(List<Supplier<CompletableFuture<String>>> tasks, List<String> results,
            CompletableFuture<List<String>> whole, AtomicInteger next, AtomicInteger finished, List<Throwable> failures) {
        int i = next.getAndIncrement();
        if (i >= tasks.size()) {
            return;
        }
        tasks.get(i).get().whenCompleteAsync((value, failure) -> {
            synchronized (results) {
                results.set(i, value);
                if (failure != null) {
                    failures.add(failure);
                }
            }
            if (finished.incrementAndGet() == tasks.size()) {
                if (failures.isEmpty()) {
                    whole.complete(results);
                } else {
                    whole.completeExceptionally(failures.get(0));
                }
            }
            startNext(tasks, results, whole, next, finished, failures);
        });
    }
}
