package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Wrong: without an executor of its own {@code runAsync} uses the common pool, which has only about as many threads as
 * the machine has cores. Caught by {@code runsEveryTaskOnce}.
 */
final class Ex1StartAll {
    static void runAll(List<Runnable> tasks) throws InterruptedException {
        List<CompletableFuture<Void>> futures = new ArrayList<>();
        for (Runnable task : tasks) {
            futures.add(CompletableFuture.runAsync(task));
        }
        for (CompletableFuture<Void> future : futures) {
            future.join();
        }
    }
}
