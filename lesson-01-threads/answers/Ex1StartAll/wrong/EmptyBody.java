package threads;

import java.util.List;

/** Wrong: it does nothing at all. Caught by {@code runsEveryTaskOnce}. */
final class Ex1StartAll {
    static void runAll(List<Runnable> tasks) throws InterruptedException {
    }
}
