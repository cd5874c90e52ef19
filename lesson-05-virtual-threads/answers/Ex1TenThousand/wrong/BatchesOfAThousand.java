package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Wrong: the second thousand waits until the first thousand has ended. Caught by {@code runsTenThousandConcurrently}. */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) throws Exception {
        List<String> results = new ArrayList<>();
        for (int from = 0; from < tasks.size(); from += 1_000) {
            List<Callable<String>> next = tasks.subList(from, Math.min(from + 1_000, tasks.size()));
            try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<String> task : executor.invokeAll(next)) {
                    results.add(task.get());
                }
            }
        }
        return results;
    }
}
