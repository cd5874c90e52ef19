package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Wrong: the first task that fails ends the waiting while others are still running. Caught by {@code keepsWaitingAfterFailure}. */
final class Ex1StartAll {
    static void runAll(List<Runnable> tasks) throws InterruptedException {
        ExecutorService pool = Executors.newCachedThreadPool();
        List<Future<?>> receipts = new ArrayList<>();
        for (Runnable task : tasks) {
            receipts.add(pool.submit(task));
        }
        pool.shutdown();
        try {
            for (Future<?> receipt : receipts) {
                receipt.get();
            }
        } catch (ExecutionException e) {
            throw new RuntimeException(e.getCause());
        }
    }
}
