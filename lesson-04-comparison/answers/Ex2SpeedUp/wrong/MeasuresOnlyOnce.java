package comparison;

import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * Wrong: after the warm-up, it measures only one run of each. That may be the run with the outlier. Caught by
 * {@code usesMedians}.
 */
final class Ex2SpeedUp {
    static double predict(double serialFraction, int workers) {
        return 1 / (serialFraction + (1 - serialFraction) / workers);
    }

    static double measure(IntConsumer work, int workers, LongSupplier clock) {
        work.accept(1);
        work.accept(workers);
        long began = clock.getAsLong();
        work.accept(1);
        long middle = clock.getAsLong();
        work.accept(workers);
        return (double) (middle - began) / (clock.getAsLong() - middle);
    }
}
