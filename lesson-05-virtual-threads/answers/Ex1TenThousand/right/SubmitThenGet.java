package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Right: all tasks are handed in first, and then the results are asked for. The end of {@code try} waits for the rest.
 */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> running = tasks.stream().map(executor::submit).toList();
            List<String> results = new ArrayList<>();
            for (Future<String> task : running) {
                results.add(task.get());
            }
            return results;
        }
    }
}
