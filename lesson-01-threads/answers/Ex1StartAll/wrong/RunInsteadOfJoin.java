package threads;

import java.util.ArrayList;
import java.util.List;

/** Wrong: {@code run} does not wait for the thread, but does the task once more. Caught by {@code runsEveryTaskOnce}. */
final class Ex1StartAll {
    static void runAll(List<Runnable> tasks) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (Runnable task : tasks) {
            Thread thread = new Thread(task);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.run();
            thread.join();
        }
    }
}
