package threads;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Wrong: a task that throws does not count down, and the latch never opens. Caught by {@code keepsWaitingAfterFailure}. */
final class Ex1StartAll {
    static void runAll(List<Runnable> tasks) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(tasks.size());
        for (Runnable task : tasks) {
            new Thread(() -> {
                task.run();
                ended.countDown();
            }).start();
        }
        ended.await();
    }
}
