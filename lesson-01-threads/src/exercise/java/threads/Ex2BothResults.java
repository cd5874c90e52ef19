package threads;

import java.util.function.IntSupplier;
import org.junit.jupiter.api.Assumptions;

/**
 * Runs both tasks at the same time, and returns the sum of their results.
 *
 * @see Ex2BothResultsTest
 */
final class Ex2BothResults {
    static int sum(IntSupplier first, IntSupplier second) throws InterruptedException {
        Assumptions.abort("1.2 is waiting for you: delete this line.");
        int[] results = new int[2];
        Thread one = new Thread(() -> results[0] = first.getAsInt());
        one.start();
        one.join();
        Thread two = new Thread(() -> results[1] = second.getAsInt());
        two.start();
        two.join();
        return results[0] + results[1];
    }
}
