package comparison;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Wrong: it predicts only what the first test asks for. Caught by {@code edgeCases}. */
final class Ex2SpeedUp {
    static double predict(double serialFraction, int workers) {
        return workers == 2 ? 4.0 / 3 : workers == 3 ? 1.5 : 2 - 2.0 / (workers + 1);
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
