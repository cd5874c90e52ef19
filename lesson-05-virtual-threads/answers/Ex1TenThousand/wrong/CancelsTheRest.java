package virtualthreads;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Wrong: after a failure, {@code shutdownNow} interrupts the tasks that could have gone on. Caught by {@code
 * failurePropagates}.
 */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<String> finished = new ExecutorCompletionService<>(executor);
            List<Future<String>> running = tasks.stream().map(finished::submit).toList();
            for (int i = 0; i < tasks.size(); i++) {
                try {
                    finished.take().get();
                } catch (ExecutionException e) {
                    executor.shutdownNow();
                    throw e;
                }
            }
            return running.stream().map(Future::resultNow).toList();
        }
    }
}
