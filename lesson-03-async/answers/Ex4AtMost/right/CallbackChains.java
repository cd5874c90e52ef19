package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Right: as many chains as there are slots, and each goes on in a loop as long as its tasks are done at once. */
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
            task.thenAccept(result::complete).exceptionally(failure -> {
                result.completeExceptionally(failure);
                return null;
            });
            if (!task.isDone()) {
                task.whenCompleteAsync((value, failure) -> runChain(tasks, results, next));
                return;
            }
        }
    }
}
