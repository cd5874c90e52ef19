package comparison;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Wrong: the shortest of five times isn't their median. Caught by {@code usesMedians}. */
final class Ex2SpeedUp {
    static double predict(double serialFraction, int workers) {
        return 1 / (serialFraction + (1 - serialFraction) / workers);
    }

    static double measure(IntConsumer work, int workers, LongSupplier clock) {
        return shortest(work, 1, clock) / shortest(work, workers, clock);
    }

    private static double shortest(IntConsumer work, int workers, LongSupplier clock) {
        work.accept(workers);
        long[] times = new long[5];
        for (int i = 0; i < times.length; i++) {
            long began = clock.getAsLong();
            work.accept(workers);
            times[i] = clock.getAsLong() - began;
        }
        Arrays.sort(times);
        return times[0];
    }
}
