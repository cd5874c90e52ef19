package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Wrong: a failure is told with a new exception that has the message of the old one, but not the old one as its cause. Caught by
 * {@code failureReleasesItsSlot}.
 */
final class Ex4AtMost {
    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        List<CompletableFuture<String>> results = Stream.generate(() -> new CompletableFuture<String>())
                .limit(tasks.size()).toList();
        AtomicInteger next = new AtomicInteger();
        for (int chain = 0; chain < Math.min(limit, tasks.size()); chain++) {
            startOne(tasks, results, next);
        }
        return CompletableFuture.allOf(results.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> results.stream().map(CompletableFuture::join).toList());
    }

    private static void startOne(List<Supplier<CompletableFuture<String>>> tasks, List<CompletableFuture<String>> results,
            AtomicInteger next) {
        int i = next.getAndIncrement();
        if (i >= tasks.size()) {
            return;
        }
        tasks.get(i).get().whenCompleteAsync((value, failure) -> {
            if (failure == null) {
                results.get(i).complete(value);
            } else {
                results.get(i).completeExceptionally(new IllegalStateException(failure.getMessage()));
            }
            startOne(tasks, results, next);
        });
    }
}
