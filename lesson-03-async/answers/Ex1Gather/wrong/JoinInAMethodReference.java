package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Wrong: the join is hidden in a method reference, and one of the JDK's default threads waits there. Caught by {@code
 * startsAllWithoutWaiting}.
 */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        List<CompletableFuture<String>> futures = new ArrayList<>();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            futures.add(task.get());
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0]));
        return CompletableFuture.supplyAsync(all::join)
                .thenApply(done -> futures.stream().map(CompletableFuture::join).toList());
    }
}
