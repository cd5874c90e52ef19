package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Right: a pool of {@code limit} threads, and {@code get} waits for each user, also for one who failed. */
final class Ex4ServeUsers {
    static void serveAll(List<Runnable> users, int limit) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(limit);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (Runnable user : users) {
                futures.add(pool.submit(user));
            }
            for (Future<?> future : futures) {
                try {
                    future.get();
                } catch (ExecutionException e) {
                    System.out.println("A user was not served: " + e.getCause().getMessage());
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
