package async;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Wrong: a task that stands in the list twice is started once, as a map has each key once. Caught by {@code sameTaskTwice}. */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        Map<Supplier<CompletableFuture<String>>, CompletableFuture<String>> futures = new HashMap<>();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            futures.computeIfAbsent(task, Supplier::get);
        }
        return CompletableFuture.allOf(futures.values().toArray(new CompletableFuture<?>[0]))
                .thenApply(done -> tasks.stream().map(task -> futures.get(task).join()).toList());
    }
}
