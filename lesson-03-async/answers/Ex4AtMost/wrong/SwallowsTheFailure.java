package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Wrong: a task that fails has {@code null} for a result, and nobody is told. Caught by
 * {@code failureReleasesItsSlot}.
 */
final class Ex4AtMost {
    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        List<CompletableFuture<String>> results = Stream.generate(() -> new CompletableFuture<String>())
                .limit(tasks.size()).toList();
        AtomicInteger next = new AtomicInteger();
        for (int i = 0; i < Math.min(limit, tasks.size()); i++) {
            startNext(tasks, results, next);
        }
        return CompletableFuture.allOf(results.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> results.stream().map(CompletableFuture::join).toList());
    }

    private static void startNext(List<Supplier<CompletableFuture<String>>> tasks, List<CompletableFuture<String>> results,
            AtomicInteger next) {
        int i = next.getAndIncrement();
        if (i >= tasks.size()) {
            return;
        }
        tasks.get(i).get().exceptionally(failure -> null).whenCompleteAsync((value, failure) -> {
            results.get(i).complete(value);
            startNext(tasks, results, next);
        });
    }
}
