package threads;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;

/**
 * Wrong: there is a pool, but {@code get} waits for the first result before the second task is submitted. Caught by
 * {@code runsTasksConcurrently}.
 */
final class Ex2BothResults {
    static int sum(IntSupplier first, IntSupplier second) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            return pool.submit(first::getAsInt).get() + pool.submit(second::getAsInt).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdown();
        }
    }
}
