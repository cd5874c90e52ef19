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
 * Wrong: when the caller is interrupted it stops the tasks, and returns as if all was well. Caught by {@code
 * interruptedCallerStopsAllTasks}.
 */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<String> finished = new ExecutorCompletionService<>(executor);
            List<Future<String>> running = tasks.stream().map(finished::submit).toList();
            try {
                for (int i = 0; i < running.size(); i++) {
                    finished.take().get();
                }
            } catch (InterruptedException e) {
                executor.shutdownNow();
                return List.of();
            } catch (ExecutionException e) {
                executor.shutdownNow();
                throw e;
            }
            return running.stream().map(Future::resultNow).toList();
        }
    }
}
