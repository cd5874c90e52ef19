package threads;

import java.util.function.IntSupplier;

/**
 * Wrong: it waits for the second thread only, so the result of a slow first task is missing. Caught by
 * {@code waitsForBothTasks}.
 */
final class Ex2BothResults {
    static int sum(IntSupplier first, IntSupplier second) throws InterruptedException {
        int[] results = new int[2];
        Thread one = new Thread(() -> results[0] = first.getAsInt());
        Thread two = new Thread(() -> results[1] = second.getAsInt());
        one.start();
        two.start();
        two.join();
        return results[0] + results[1];
    }
}
