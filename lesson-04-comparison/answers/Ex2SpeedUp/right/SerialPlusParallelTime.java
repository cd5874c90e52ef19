package comparison;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Right: first the time that is left, then how often it fits into the whole. */
final class Ex2SpeedUp {
    static double predict(double serialFraction, int workers) {
        double alone = serialFraction;
        double shared = (1.0 - serialFraction) / workers;
        return 1.0 / (alone + shared);
    }

    static double measure(IntConsumer work, int workers, LongSupplier clock) {
        long[] one = times(work, 1, clock);
        long[] many = times(work, workers, clock);
        return 1.0 * one[one.length / 2] / many[many.length / 2];
    }

    private static long[] times(IntConsumer work, int workers, LongSupplier clock) {
        work.accept(workers);
        long[] clocks = new long[6];
        clocks[0] = clock.getAsLong();
        for (int i = 1; i < clocks.length; i++) {
            work.accept(workers);
            clocks[i] = clock.getAsLong();
        }
        long[] times = new long[5];
        for (int i = 0; i < times.length; i++) {
            times[i] = clocks[i + 1] - clocks[i];
        }
        Arrays.sort(times);
        return times;
    }
}
