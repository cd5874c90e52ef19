package threads;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Wrong: a pool of one thread serves one user at a time, whatever the limit is. Caught by {@code usesFullLimit}. */
final class Ex4ServeUsers {
    static void serveAll(List<Runnable> users, int limit) throws InterruptedException {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        for (Runnable user : users) {
            pool.execute(user);
        }
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.HOURS);
    }
}
