package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Wrong: there is no pool without a thread, so an empty list is refused with an exception. Caught by
 * {@code emptyList}.
 */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) throws Exception {
        List<String> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(tasks.size(), Thread.ofVirtual().factory())) {
            for (Future<String> task : executor.invokeAll(tasks)) {
                results.add(task.get());
            }
        }
        return results;
    }
}
