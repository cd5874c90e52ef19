package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Wrong: a pool with a virtual thread for each task, and nobody closes it: they wait for more work for ever. Caught by
 * {@code runsEveryTaskOnce}.
 */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, tasks.size()), Thread.ofVirtual().factory());
        List<String> results = new ArrayList<>();
        for (Future<String> task : pool.invokeAll(tasks)) {
            results.add(task.get());
        }
        return results;
    }
}
