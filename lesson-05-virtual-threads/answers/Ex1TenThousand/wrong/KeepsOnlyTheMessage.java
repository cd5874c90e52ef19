package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Wrong: what it throws repeats the message of the task, and has not got its exception as the cause. Caught by
 * {@code failurePropagates}.
 */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) throws Exception {
        List<String> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> task : executor.invokeAll(tasks)) {
                try {
                    results.add(task.get());
                } catch (ExecutionException e) {
                    throw new IllegalStateException("A task has failed: " + e.getCause().getMessage());
                }
            }
        }
        return results;
    }
}
