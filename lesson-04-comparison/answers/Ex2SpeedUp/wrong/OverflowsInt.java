package comparison;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Wrong: an {@code int} overflows after about two seconds of nanoseconds. Caught by {@code usesMedians}. */
final class Ex2SpeedUp {
    static double predict(double serialFraction, int workers) {
        return 1 / (serialFraction + (1 - serialFraction) / workers);
    }

    static double measure(IntConsumer work, int workers, LongSupplier clock) {
        return (double) median(work, 1, clock) / median(work, workers, clock);
    }

    private static int median(IntConsumer work, int workers, LongSupplier clock) {
        work.accept(workers);
        int[] times = new int[5];
        for (int i = 0; i < 5; i++) {
            long began = clock.getAsLong();
            work.accept(workers);
            times[i] = (int) (clock.getAsLong() - began);
        }
        Arrays.sort(times);
        return times[2];
    }
}
