package virtualthreads;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Wrong: a pool, where all but a few tasks wait for a thread. Caught by {@code runsAllConcurrently}. */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(20, Thread.ofVirtual().factory())) {
            try {
                CompletionService<String> finished = new ExecutorCompletionService<>(pool);
                List<Future<String>> running = tasks.stream().map(finished::submit).toList();
                for (int i = 0; i < running.size(); i++) {
                    finished.take().get();
                }
                return running.stream().map(Future::resultNow).toList();
            } catch (ExecutionException | InterruptedException e) {
                pool.shutdownNow();
                throw e;
            }
        }
    }
}
