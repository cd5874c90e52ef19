package threads;

import java.util.function.IntSupplier;

/** Both threads are started before the first {@code join}, and each has its own place in an array. */
final class Ex2BothResults {
    // tag::answer[]
    static int sum(IntSupplier first, IntSupplier second) throws InterruptedException {
        int[] results = new int[2];
        Thread one = new Thread(() -> results[0] = first.getAsInt());
        Thread two = new Thread(() -> results[1] = second.getAsInt());
        one.start();
        two.start();
        one.join();
        two.join();
        return results[0] + results[1];
    }
    // end::answer[]
}
