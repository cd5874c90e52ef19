package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Wrong: anyOf is content with the first answer. Caught by {@code completesAfterTheLastAnswer}. */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        if (tasks.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        List<CompletableFuture<String>> futures = new ArrayList<>();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            futures.add(task.get());
        }
        return CompletableFuture.anyOf(futures.toArray(new CompletableFuture<?>[0]))
                .thenApply(done -> futures.stream().map(future -> future.getNow("")).toList());
    }
}
