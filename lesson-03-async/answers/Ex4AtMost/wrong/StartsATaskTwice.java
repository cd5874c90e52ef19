package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Wrong: it moves on to the next task only when it has started this one. Two threads that do so at the same time start
 * the same task. Caught by {@code simultaneousCompletions}.
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
        int i = next.get();
        if (i >= tasks.size()) {
            return;
        }
        CompletableFuture<String> task = tasks.get(i).get();
        next.incrementAndGet();
        task.whenCompleteAsync((value, failure) -> {
            if (failure == null) {
                results.get(i).complete(value);
            } else {
                results.get(i).completeExceptionally(failure);
            }
            startNext(tasks, results, next);
        });
    }
}
