package threads;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Right: the pool has a thread for every task, and {@code awaitTermination} waits until all of them have ended. */
final class Ex1StartAll {
    static void runAll(List<Runnable> tasks) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
        for (Runnable task : tasks) {
            pool.execute(task);
        }
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.HOURS);
    }
}
