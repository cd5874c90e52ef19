package threads;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Wrong: {@code shutdown} only closes the door. It does not wait for those who are inside. Caught by
 * {@code waitsForAllUsers}.
 */
final class Ex4ServeUsers {
    static void serveAll(List<Runnable> users, int limit) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(limit);
        for (Runnable user : users) {
            pool.execute(user);
        }
        pool.shutdown();
    }
}
