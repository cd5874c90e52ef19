package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Wrong: a parallel stream waits with several threads, and with the one that has called it. Caught by {@code
 * startsAllWithoutWaiting}.
 */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        return CompletableFuture.completedFuture(tasks.parallelStream().map(task -> task.get().join()).toList());
    }
}
