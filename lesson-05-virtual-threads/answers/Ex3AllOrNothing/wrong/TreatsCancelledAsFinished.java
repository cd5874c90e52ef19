package virtualthreads;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Wrong: after {@code cancel}, {@code get} of a future comes back at once, even if its task still runs. Caught by
 * {@code waitsForTheOthersAndThrowsTheFirstFailure}.
 */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        CompletionService<String> finished = new ExecutorCompletionService<>(executor);
        List<Future<String>> running = tasks.stream().map(finished::submit).toList();
        try {
            for (int i = 0; i < running.size(); i++) {
                finished.take().get();
            }
            return running.stream().map(Future::resultNow).toList();
        } catch (ExecutionException | InterruptedException e) {
            for (Future<String> task : running) {
                task.cancel(true);
                try {
                    task.get();
                } catch (CancellationException | ExecutionException failedOrCancelled) {
                    // that one has ended
                }
            }
            throw e;
        }
    }
}
