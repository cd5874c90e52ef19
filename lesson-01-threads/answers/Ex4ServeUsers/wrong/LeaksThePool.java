package threads;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Wrong: all are served, but nobody shuts the pool down, and its threads live on. Caught by
 * {@code servesEveryUserOnce}.
 */
final class Ex4ServeUsers {
    static void serveAll(List<Runnable> users, int limit) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(limit);
        CountDownLatch waiting = new CountDownLatch(users.size());
        for (Runnable user : users) {
            pool.execute(() -> {
                try {
                    user.run();
                } finally {
                    waiting.countDown();
                }
            });
        }
        waiting.await();
    }
}
