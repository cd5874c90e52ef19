package threads;

import java.util.List;

/**
 * Wrong: only the thread that was started last is waited for, and it need not be the last to end. Caught by
 * {@code waitsForAllTasks}.
 */
final class Ex1StartAll {
    static void runAll(List<Runnable> tasks) throws InterruptedException {
        Thread thread = null;
        for (Runnable task : tasks) {
            thread = new Thread(task);
            thread.start();
        }
        if (thread != null) {
            thread.join();
        }
    }
}
