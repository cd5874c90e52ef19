package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Wrong: when the first answer is there, its callback waits for the others. Caught by {@code completesAfterTheLastAnswer}. */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        if (tasks.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        List<CompletableFuture<String>> futures = new ArrayList<>();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            futures.add(task.get());
        }
        return futures.get(0).thenApply(first -> futures.stream().map(CompletableFuture::join).toList());
    }
}
