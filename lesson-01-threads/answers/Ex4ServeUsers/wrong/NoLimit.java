package threads;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Wrong: a cached pool adds a thread whenever none is free, without any limit. Caught by
 * {@code neverExceedsLimit}.
 */
final class Ex4ServeUsers {
    static void serveAll(List<Runnable> users, int limit) throws InterruptedException {
        ExecutorService pool = Executors.newCachedThreadPool();
        for (Runnable user : users) {
            pool.execute(user);
        }
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.HOURS);
    }
}
