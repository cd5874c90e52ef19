package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Wrong: it passes over every {@code InterruptedException}, even if that is the first failure. Caught by
 * {@code interruptedTaskCountsAsFailure}.
 */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            ExecutorCompletionService<String> ends = new ExecutorCompletionService<>(executor);
            List<Future<String>> futures = new ArrayList<>();
            for (Callable<String> task : tasks) {
                futures.add(ends.submit(task));
            }
            ExecutionException first = null;
            for (int i = 0; i < tasks.size(); i++) {
                try {
                    ends.take().get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof InterruptedException)) {
                        first = first == null ? e : first;
                        executor.shutdownNow();
                    }
                } catch (InterruptedException e) {
                    executor.shutdownNow();
                    throw e;
                }
            }
            if (first != null) {
                throw first;
            }
            List<String> results = new ArrayList<>();
            for (Future<String> future : futures) {
                results.add(future.resultNow());
            }
            return results;
        }
    }
}
