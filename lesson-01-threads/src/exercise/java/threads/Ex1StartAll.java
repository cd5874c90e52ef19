package threads;

import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * Runs all tasks at the same time, and returns when the last one has finished.
 *
 * @see Ex1StartAllTest
 */
final class Ex1StartAll {
    static void runAll(List<Runnable> tasks) throws InterruptedException {
        Assumptions.abort("1.1 is waiting for you: delete this line.");
        for (Runnable task : tasks) {
            task.run();
        }
    }
}
