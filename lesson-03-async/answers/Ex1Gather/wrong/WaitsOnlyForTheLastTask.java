package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Wrong: when the last task has its answer, the others need not have theirs. Caught by {@code
 * keepsTaskOrder}.
 */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        if (tasks.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        List<CompletableFuture<String>> futures = new ArrayList<>();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            futures.add(task.get());
        }
        return futures.get(futures.size() - 1)
                .thenApply(last -> futures.stream().map(future -> future.getNow(null)).toList());
    }
}
