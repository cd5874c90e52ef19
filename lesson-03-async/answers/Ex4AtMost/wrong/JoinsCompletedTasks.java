package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Wrong: a task that is done at once may have failed. Then {@code join} throws, and nobody starts the rest. Caught by {@code
 * alreadyFailedTask}.
 */
final class Ex4AtMost {
    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        List<CompletableFuture<String>> results = Stream.generate(() -> new CompletableFuture<String>())
                .limit(tasks.size()).toList();
        AtomicInteger next = new AtomicInteger();
        for (int chain = 0; chain < Math.min(limit, tasks.size()); chain++) {
            runChain(tasks, results, next);
        }
        return CompletableFuture.allOf(results.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> results.stream().map(CompletableFuture::join).toList());
    }

    private static void runChain(List<Supplier<CompletableFuture<String>>> tasks, List<CompletableFuture<String>> results,
            AtomicInteger next) {
        for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
            CompletableFuture<String> task = tasks.get(i).get();
            CompletableFuture<String> result = results.get(i);
            if (!task.isDone()) {
                task.whenCompleteAsync((value, failure) -> {
                    if (failure == null) {
                        result.complete(value);
                    } else {
                        result.completeExceptionally(failure);
                    }
                    runChain(tasks, results, next);
                });
                return;
            }
            result.complete(task.join());
        }
    }
}
