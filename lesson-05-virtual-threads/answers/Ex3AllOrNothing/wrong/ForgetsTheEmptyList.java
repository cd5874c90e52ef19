package virtualthreads;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Wrong: it waits for the first task to end, also if there is none. Caught by {@code emptyList}. */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                CompletionService<String> finished = new ExecutorCompletionService<>(executor);
                List<Future<String>> running = tasks.stream().map(finished::submit).toList();
                int left = running.size();
                do {
                    finished.take().get();
                    left--;
                } while (left > 0);
                return running.stream().map(Future::resultNow).toList();
            } catch (ExecutionException | InterruptedException e) {
                executor.shutdownNow();
                throw e;
            }
        }
    }
}
