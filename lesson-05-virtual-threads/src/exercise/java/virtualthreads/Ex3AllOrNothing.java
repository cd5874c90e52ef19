package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;

/**
 * Runs all the tasks at the same time and returns their results in the order of the list, or stops them all as soon as one fails.
 *
 * @see Ex3AllOrNothingTest
 */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        Assumptions.abort("5.3 is waiting for you: delete this line.");
        List<String> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> task : executor.invokeAll(tasks)) {
                results.add(task.get());
            }
        }
        return results;
    }
}
