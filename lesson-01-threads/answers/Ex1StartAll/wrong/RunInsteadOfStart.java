package threads;

import java.util.ArrayList;
import java.util.List;

/**
 * Wrong: {@code run} is an ordinary method call. It starts no thread: the caller does all the tasks itself, one after
 * another. Caught by {@code runsTasksConcurrently}.
 */
final class Ex1StartAll {
    static void runAll(List<Runnable> tasks) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (Runnable task : tasks) {
            Thread thread = new Thread(task);
            threads.add(thread);
            thread.run();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
