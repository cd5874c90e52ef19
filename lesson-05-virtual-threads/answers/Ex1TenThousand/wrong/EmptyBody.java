package virtualthreads;

import java.util.List;
import java.util.concurrent.Callable;

/** Wrong: no task is run at all. Caught by {@code runsEveryTaskOnce}. */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) {
        return List.of();
    }
}
