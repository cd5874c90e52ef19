package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Right: the futures run on a pool of their own, which adds a thread whenever none is free. */
final class Ex1StartAll {
    static void runAll(List<Runnable> tasks) throws InterruptedException {
        ExecutorService pool = Executors.newCachedThreadPool();
        List<CompletableFuture<Void>> futures = new ArrayList<>();
        for (Runnable task : tasks) {
            futures.add(CompletableFuture.runAsync(task, pool));
        }
        pool.shutdown();
        try {
            CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0])).get(); // join() would ignore an interrupt
        } catch (ExecutionException e) {
            // A task that failed has finished too.
        }
    }
}
