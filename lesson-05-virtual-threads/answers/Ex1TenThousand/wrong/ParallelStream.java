package virtualthreads;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * Wrong: a parallel stream runs about as many tasks at once as the machine has cores, some of them in the caller.
 * Caught by {@code runsEveryTaskOnce}.
 */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) {
        return tasks.parallelStream().map(Ex1TenThousand::call).toList();
    }

    private static String call(Callable<String> task) {
        try {
            return task.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
