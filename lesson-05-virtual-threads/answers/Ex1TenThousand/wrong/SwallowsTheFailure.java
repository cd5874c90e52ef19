package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Wrong: a task that fails has an empty result, and nobody is told. Caught by {@code failurePropagates}. */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) throws InterruptedException {
        List<String> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> task : executor.invokeAll(tasks)) {
                try {
                    results.add(task.get());
                } catch (ExecutionException e) {
                    results.add("");
                }
            }
        }
        return results;
    }
}
