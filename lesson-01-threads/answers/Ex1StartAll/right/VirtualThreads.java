// Java 21
package threads;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Right: a virtual thread for every task, and closing the executor waits for all of them. */
final class Ex1StartAll {
    static void runAll(List<Runnable> tasks) throws InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Runnable task : tasks) {
                executor.execute(task);
            }
        }
        if (Thread.interrupted()) { // close() throws nothing, but keeps the interrupt
            throw new InterruptedException();
        }
    }
}
