package threads;

import java.util.ArrayList;
import java.util.List;

/** Wrong: who is interrupted while waiting returns as if all were done. Caught by {@code interruptPropagates}. */
final class Ex1StartAll {
    static void runAll(List<Runnable> tasks) {
        List<Thread> threads = new ArrayList<>();
        for (Runnable task : tasks) {
            Thread thread = new Thread(task);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
