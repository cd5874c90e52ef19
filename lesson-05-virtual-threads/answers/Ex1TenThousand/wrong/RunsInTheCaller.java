package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Wrong: the caller runs each task itself. Caught by {@code runsEveryTaskOnce}. */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) throws Exception {
        List<String> results = new ArrayList<>();
        for (Callable<String> task : tasks) {
            results.add(task.call());
        }
        return results;
    }
}
