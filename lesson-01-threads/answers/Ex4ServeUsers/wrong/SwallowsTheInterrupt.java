package threads;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Wrong: after an interrupt it stops serving, but returns as if it had served all users. Caught by {@code
 * interruptStopsServing}.
 */
final class Ex4ServeUsers {
    static void serveAll(List<Runnable> users, int limit) {
        ExecutorService pool = Executors.newFixedThreadPool(limit);
        for (Runnable user : users) {
            pool.execute(user);
        }
        pool.shutdown();
        try {
            pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            pool.shutdownNow();
        }
    }
}
