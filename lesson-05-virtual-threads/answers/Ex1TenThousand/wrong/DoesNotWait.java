package virtualthreads;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Wrong: the results are read before the tasks have ended. Caught by {@code runsEveryTaskOnce} or {@code
 * runsTenThousandConcurrently}.
 */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) {
        String[] results = new String[tasks.size()];
        for (int i = 0; i < results.length; i++) {
            int index = i;
            Thread.startVirtualThread(() -> results[index] = call(tasks.get(index)));
        }
        return Arrays.stream(results).filter(result -> result != null).toList();
    }

    private static String call(Callable<String> task) {
        try {
            return task.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
