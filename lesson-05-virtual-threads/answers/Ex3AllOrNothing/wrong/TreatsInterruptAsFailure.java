package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Wrong: an interrupt of the caller is told as the failure of a task. Caught by {@code interruptedCallerStopsAllTasks}. */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            ExecutorCompletionService<String> ends = new ExecutorCompletionService<>(executor);
            List<Future<String>> futures = new ArrayList<>();
            for (Callable<String> task : tasks) {
                futures.add(ends.submit(task));
            }
            try {
                for (int i = 0; i < tasks.size(); i++) {
                    ends.take().get();
                }
            } catch (ExecutionException e) {
                executor.shutdownNow();
                throw e;
            } catch (InterruptedException e) {
                executor.shutdownNow();
                throw new ExecutionException(e);
            }
            List<String> results = new ArrayList<>();
            for (Future<String> future : futures) {
                results.add(future.resultNow());
            }
            return results;
        }
    }
}
