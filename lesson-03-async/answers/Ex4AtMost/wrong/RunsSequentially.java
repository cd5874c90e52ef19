package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Wrong: each task waits for the end of the one before, whatever the limit is. Caught by {@code usesTheFullLimit}. */
final class Ex4AtMost {
    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        CompletableFuture<List<String>> results = CompletableFuture.completedFuture(new ArrayList<>());
        for (Supplier<CompletableFuture<String>> task : tasks) {
            results = results.thenCompose(list -> task.get().thenApply(result -> {
                list.add(result);
                return list;
            }));
        }
        return results;
    }
}
