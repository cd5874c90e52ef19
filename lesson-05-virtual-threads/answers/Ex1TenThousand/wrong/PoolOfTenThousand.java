package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Wrong: a large pool is still a pool, and one task more than it has threads must wait. Caught by
 * {@code runsTenThousandConcurrently}.
 */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) throws Exception {
        List<String> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(10_000, Thread.ofVirtual().factory())) {
            for (Future<String> task : executor.invokeAll(tasks)) {
                results.add(task.get());
            }
        }
        return results;
    }
}
