package threads;

import java.util.ArrayList;
import java.util.List;

/** A thread for each task: one loop starts them, a second one waits for them. */
final class Ex1StartAll {
    // tag::answer[]
    static void runAll(List<Runnable> tasks) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (Runnable task : tasks) {
            Thread thread = new Thread(task);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
    // end::answer[]
}
