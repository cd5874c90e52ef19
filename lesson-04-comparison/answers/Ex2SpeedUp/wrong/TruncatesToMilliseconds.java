package comparison;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Wrong: in whole milliseconds, short work takes no time at all. Caught by {@code shortWork}. */
final class Ex2SpeedUp {
    static double predict(double serialFraction, int workers) {
        return 1 / (serialFraction + (1 - serialFraction) / workers);
    }

    static double measure(IntConsumer work, int workers, LongSupplier clock) {
        return (double) median(work, 1, clock) / median(work, workers, clock);
    }

    private static long median(IntConsumer work, int workers, LongSupplier clock) {
        work.accept(workers);
        long[] times = new long[5];
        for (int i = 0; i < 5; i++) {
            long began = clock.getAsLong() / 1_000_000;
            work.accept(workers);
            times[i] = clock.getAsLong() / 1_000_000 - began;
        }
        Arrays.sort(times);
        return times[2];
    }
}
