package virtualthreads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Wrong: results are added as the tasks end. Caught by {@code keepsTaskOrder}. */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) throws Exception {
        List<String> results = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<String> task : tasks) {
                running.add(executor.submit(() -> {
                    results.add(task.call());
                    return null;
                }));
            }
        }
        for (Future<?> task : running) {
            task.get();
        }
        return results;
    }
}
