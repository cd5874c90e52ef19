package comparison;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * Wrong: it handles the edge cases, and otherwise predicts for a serial fraction of one half. Caught by
 * {@code anySerialFraction}.
 */
final class Ex2SpeedUp {
    static double predict(double serialFraction, int workers) {
        if (serialFraction == 0) {
            return workers;
        }
        if (serialFraction == 1 || workers == 1) {
            return 1;
        }
        return 1 / (0.5 + 0.5 / workers);
    }

    static double measure(IntConsumer work, int workers, LongSupplier clock) {
        return median(work, 1, clock) / median(work, workers, clock);
    }

    private static double median(IntConsumer work, int workers, LongSupplier clock) {
        work.accept(workers);
        long[] times = new long[5];
        for (int i = 0; i < times.length; i++) {
            long began = clock.getAsLong();
            work.accept(workers);
            times[i] = clock.getAsLong() - began;
        }
        Arrays.sort(times);
        return times[2];
    }
}
