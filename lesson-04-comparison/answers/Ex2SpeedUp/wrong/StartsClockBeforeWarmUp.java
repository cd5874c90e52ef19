package comparison;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * Wrong: it reads the clock before the warm-up, so the first of the five times contains the warm-up. Caught by
 * {@code excludesWarmUp}.
 */
final class Ex2SpeedUp {
    static double predict(double serialFraction, int workers) {
        return 1 / (serialFraction + (1 - serialFraction) / workers);
    }

    static double measure(IntConsumer work, int workers, LongSupplier clock) {
        return (double) median(work, 1, clock) / median(work, workers, clock);
    }

    private static long median(IntConsumer work, int workers, LongSupplier clock) {
        long last = clock.getAsLong();
        work.accept(workers);
        long[] times = new long[5];
        for (int i = 0; i < 5; i++) {
            work.accept(workers);
            long now = clock.getAsLong();
            times[i] = now - last;
            last = now;
        }
        Arrays.sort(times);
        return times[2];
    }
}
