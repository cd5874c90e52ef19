package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Wrong: once the last user of the list is served, {@code shutdownNow} interrupts those who still are being served. Caught by
 * {@code waitsForAllUsers}.
 */
final class Ex4ServeUsers {
    static void serveAll(List<Runnable> users, int limit) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(limit);
        List<Future<?>> served = new ArrayList<>();
        for (Runnable user : users) {
            served.add(pool.submit(user));
        }
        try {
            served.get(users.size() - 1).get();
        } catch (ExecutionException e) {
            // This user has failed, and so needs us no more.
        }
        pool.shutdownNow();
        pool.awaitTermination(1, TimeUnit.HOURS);
    }
}
