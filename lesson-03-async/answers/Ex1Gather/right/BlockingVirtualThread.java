// Java 21
package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Right: a virtual thread may wait, since it keeps no thread of the system meanwhile. That is lesson 5. */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        List<CompletableFuture<String>> futures = tasks.stream().map(Supplier::get).toList();
        CompletableFuture<List<String>> all = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                all.complete(futures.stream().map(CompletableFuture::join).toList());
            } catch (RuntimeException e) { // A CompletionException, or a CancellationException of a task that was cancelled.
                all.completeExceptionally(e);
            }
        });
        return all;
    }
}
