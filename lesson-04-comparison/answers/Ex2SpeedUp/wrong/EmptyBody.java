package comparison;

import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Wrong: nothing is predicted and nothing measured. Caught by {@code halfIsParallel}. */
final class Ex2SpeedUp {
    static double predict(double serialFraction, int workers) {
        return 0;
    }

    static double measure(IntConsumer work, int workers, LongSupplier clock) {
        return 0;
    }
}
