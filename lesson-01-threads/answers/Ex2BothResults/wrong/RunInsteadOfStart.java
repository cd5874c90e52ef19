package threads;

import java.util.function.IntSupplier;

/**
 * Wrong: {@code run} is an ordinary method call, so the caller's thread runs both tasks, one after the other. Caught by
 * {@code runsTasksConcurrently}.
 */
final class Ex2BothResults {
    static int sum(IntSupplier first, IntSupplier second) throws InterruptedException {
        int[] results = new int[2];
        Thread one = new Thread(() -> results[0] = first.getAsInt());
        Thread two = new Thread(() -> results[1] = second.getAsInt());
        one.run();
        two.run();
        one.join();
        two.join();
        return results[0] + results[1];
    }
}
