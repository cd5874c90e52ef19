package virtualthreads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Wrong: each task is run, and its result is put nowhere. Caught by {@code runsEveryTaskOnce}. */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) throws Exception {
        String[] results = new String[tasks.size()];
        List<Future<String>> futures = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<String> task : tasks) {
                futures.add(executor.submit(task));
            }
        }
        for (Future<String> future : futures) {
            future.get();
        }
        return Arrays.asList(results);
    }
}
