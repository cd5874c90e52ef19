package virtualthreads;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Wrong: the {@code ExecutionException} is packed into another exception. Caught by {@code interruptsTheOthers}. */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                CompletionService<String> finished = new ExecutorCompletionService<>(executor);
                List<Future<String>> running = tasks.stream().map(finished::submit).toList();
                for (int i = 0; i < running.size(); i++) {
                    finished.take().get();
                }
                return running.stream().map(Future::resultNow).toList();
            } catch (ExecutionException e) {
                executor.shutdownNow();
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                executor.shutdownNow();
                throw e;
            }
        }
    }
}
