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
 * Wrong: it goes through the list from the task that failed, and forgets those before it. Caught by {@code
 * interruptsTheOthers}.
 */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<String> finished = new ExecutorCompletionService<>(executor);
            List<Future<String>> running = tasks.stream().map(finished::submit).toList();
            Future<String> next = null;
            try {
                for (int i = 0; i < running.size(); i++) {
                    next = finished.take();
                    next.get();
                }
                return running.stream().map(Future::resultNow).toList();
            } catch (ExecutionException | InterruptedException e) {
                running.subList(Math.max(0, running.indexOf(next)), running.size()).forEach(task -> task.cancel(true));
                throw e;
            }
        }
    }
}
