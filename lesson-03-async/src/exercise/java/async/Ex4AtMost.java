package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;

/**
 * Runs all the tasks, at most {@code limit} at the same time, and returns, without waiting, a future with their results in the
 * order of the list.
 *
 * @see Ex4AtMostTest
 */
final class Ex4AtMost {
    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        Assumptions.abort("3.4 is waiting for you: delete this line.");
        Semaphore permits = new Semaphore(limit);
        List<CompletableFuture<String>> running = new ArrayList<>();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            permits.acquireUninterruptibly();
            running.add(task.get().whenComplete((result, failure) -> permits.release()));
        }
        return CompletableFuture.allOf(running.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> running.stream().map(CompletableFuture::join).toList());
    }
}
