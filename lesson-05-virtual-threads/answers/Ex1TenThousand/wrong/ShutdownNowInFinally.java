package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Wrong: when {@code get} throws, {@code shutdownNow} interrupts the tasks behind it. Caught by {@code failurePropagates}.
 */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) throws Exception {
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<String>> running = new ArrayList<>();
            for (Callable<String> task : tasks) {
                running.add(executor.submit(task));
            }
            List<String> results = new ArrayList<>();
            for (Future<String> task : running) {
                results.add(task.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
