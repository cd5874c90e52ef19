package virtualthreads;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Look at the tasks in the order in which they end, and at the first failure stop the rest. */
final class Ex3AllOrNothing {
    // tag::answer[]
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                CompletionService<String> finished = new ExecutorCompletionService<>(executor);
                List<Future<String>> running = tasks.stream().map(finished::submit).toList();
                for (int i = 0; i < running.size(); i++) {
                    finished.take().get(); // the one that ends next; throws if that has failed
                }
                return running.stream().map(Future::resultNow).toList();
            } catch (ExecutionException | InterruptedException e) {
                executor.shutdownNow(); // interrupts the others
                throw e;
            }
        } // waits until they have ended
    }
    // end::answer[]
}
