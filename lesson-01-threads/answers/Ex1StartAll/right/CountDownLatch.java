package threads;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Right: each task counts the latch down when it has ended, and {@code await} returns when the count is zero. */
final class Ex1StartAll {
    static void runAll(List<Runnable> tasks) throws InterruptedException {
        CountDownLatch running = new CountDownLatch(tasks.size());
        for (Runnable task : tasks) {
            new Thread(() -> {
                try {
                    task.run();
                } finally {
                    running.countDown();
                }
            }).start();
        }
        running.await();
    }
}
