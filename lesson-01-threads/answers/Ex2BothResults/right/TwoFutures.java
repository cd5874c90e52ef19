package threads;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;

/** Right: both tasks are submitted to a pool before {@code get} waits for the first result. */
final class Ex2BothResults {
    static int sum(IntSupplier first, IntSupplier second) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> one = pool.submit(first::getAsInt);
            Future<Integer> two = pool.submit(second::getAsInt);
            return one.get() + two.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdown();
        }
    }
}
