package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;

/**
 * Runs all the tasks at the same time, each in its own virtual thread, and returns their results in the order of the list.
 *
 * @see Ex1TenThousandTest
 */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) throws Exception {
        Assumptions.abort("5.1 is waiting for you: delete this line.");
        List<String> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(200)) {
            for (Future<String> task : executor.invokeAll(tasks)) {
                results.add(task.get());
            }
        }
        return results;
    }
}
