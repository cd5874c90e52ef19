package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Wrong: it reads the number of the next task, and writes the number after that a moment later. In between, another
 * thread may read the same one. Caught by {@code picksTheNextTaskAtomically}.
 */
final class Ex4AtMost {
    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        List<CompletableFuture<String>> results = Stream.generate(() -> new CompletableFuture<String>())
                .limit(tasks.size()).toList();
        int[] next = {0};
        for (int i = 0; i < Math.min(limit, tasks.size()); i++) {
            startNext(tasks, results, next);
        }
        return CompletableFuture.allOf(results.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> results.stream().map(CompletableFuture::join).toList());
    }

    private static void startNext(List<Supplier<CompletableFuture<String>>> tasks, List<CompletableFuture<String>> results,
            int[] next) {
        int i = next[0];
        if (i >= tasks.size()) {
            return;
        }
        next[0] = i + 1;
        tasks.get(i).get().whenCompleteAsync((value, failure) -> {
            if (failure == null) {
                results.get(i).complete(value);
            } else {
                results.get(i).completeExceptionally(failure);
            }
            startNext(tasks, results, next);
        });
    }
}
