package comparison;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Wrong: it reads {@code System.nanoTime} instead of the clock that it was given. Caught by {@code usesMedians}. */
final class Ex2SpeedUp {
    static double predict(double serialFraction, int workers) {
        return 1 / (serialFraction + (1 - serialFraction) / workers);
    }

    static double measure(IntConsumer work, int workers, LongSupplier clock) {
        return median(work, 1, clock) / median(work, workers, clock);
    }

    private static double median(IntConsumer work, int workers, LongSupplier clock) {
        work.accept(workers);
        long[] times = new long[5];
        for (int i = 0; i < times.length; i++) {
            long began = System.nanoTime();
            work.accept(workers);
            times[i] = System.nanoTime() - began;
        }
        Arrays.sort(times);
        return times[2];
    }
}
