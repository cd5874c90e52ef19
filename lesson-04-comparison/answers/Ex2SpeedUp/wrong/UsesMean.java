package comparison;

import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Wrong: a single outlier changes the mean of all five. Caught by {@code usesMedians}. */
final class Ex2SpeedUp {
    static double predict(double serialFraction, int workers) {
        return 1 / (serialFraction + (1 - serialFraction) / workers);
    }

    static double measure(IntConsumer work, int workers, LongSupplier clock) {
        return mean(work, 1, clock) / mean(work, workers, clock);
    }

    private static double mean(IntConsumer work, int workers, LongSupplier clock) {
        work.accept(workers);
        long began = clock.getAsLong();
        for (int i = 0; i < 5; i++) {
            work.accept(workers);
        }
        return (clock.getAsLong() - began) / 5.0;
    }
}
