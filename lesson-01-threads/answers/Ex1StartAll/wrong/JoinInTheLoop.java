package threads;

import java.util.List;

/** Wrong: each thread is waited for before the next one starts. Caught by {@code runsTasksConcurrently}. */
final class Ex1StartAll {
    static void runAll(List<Runnable> tasks) throws InterruptedException {
        for (Runnable task : tasks) {
            Thread thread = new Thread(task);
            thread.start();
            thread.join();
        }
    }
}
