package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Wrong: the first failure ends {@code serveAll}, while the other users are still being served. Caught by
 * {@code failureFreesOneSlot}.
 */
final class Ex4ServeUsers {
    static void serveAll(List<Runnable> users, int limit) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(limit);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (Runnable user : users) {
                futures.add(pool.submit(user));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdown();
        }
    }
}
