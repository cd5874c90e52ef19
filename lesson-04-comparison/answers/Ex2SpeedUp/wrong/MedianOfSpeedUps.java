package comparison;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Wrong: the median of five speed-ups is not the speed-up of two medians. Caught by {@code ignoresOutliers}. */
final class Ex2SpeedUp {
    static double predict(double serialFraction, int workers) {
        return 1 / (serialFraction + (1 - serialFraction) / workers);
    }

    static double measure(IntConsumer work, int workers, LongSupplier clock) {
        work.accept(1);
        work.accept(workers);
        double[] speedUps = new double[5];
        for (int i = 0; i < 5; i++) {
            double one = time(work, 1, clock);
            double many = time(work, workers, clock);
            speedUps[i] = one / many;
        }
        Arrays.sort(speedUps);
        return speedUps[2];
    }

    private static long time(IntConsumer work, int workers, LongSupplier clock) {
        long began = clock.getAsLong();
        work.accept(workers);
        return clock.getAsLong() - began;
    }
}
