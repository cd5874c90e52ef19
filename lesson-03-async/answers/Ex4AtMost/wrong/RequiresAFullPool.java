package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Wrong: it starts as many tasks as there are slots, even if there are fewer in the list. Caught by
 * {@code limitLargerThanList}.
 */
final class Ex4AtMost {
    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        List<CompletableFuture<String>> results = Stream.generate(() -> new CompletableFuture<String>())
                .limit(tasks.size()).toList();
        AtomicInteger next = new AtomicInteger();
        for (int i = 0; i < limit; i++) {
            startNext(tasks, results, next);
        }
        return CompletableFuture.allOf(results.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> results.stream().map(CompletableFuture::join).toList());
    }

    private static void startNext(List<Supplier<CompletableFuture<String>>> tasks, List<CompletableFuture<String>> results,
            AtomicInteger next) {
        int i = next.getAndIncrement();
        tasks.get(i).get().whenCompleteAsync((value, failure) -> {
            if (failure == null) {
                results.get(i).complete(value);
            } else {
                results.get(i).completeExceptionally(failure);
            }
            if (next.get() < tasks.size()) {
                startNext(tasks, results, next);
            }
        });
    }
}
