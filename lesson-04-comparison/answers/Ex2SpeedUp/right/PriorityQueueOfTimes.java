package comparison;

import java.util.PriorityQueue;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Right: the law as one fraction, and a queue that returns the times from the shortest to the longest. */
final class Ex2SpeedUp {
    static double predict(double serialFraction, int workers) {
        return workers / (workers * serialFraction + 1 - serialFraction);
    }

    static double measure(IntConsumer work, int workers, LongSupplier clock) {
        double[] medians = new double[2];
        int[] numbers = {1, workers};
        for (int n = 0; n < 2; n++) {
            work.accept(numbers[n]);
            PriorityQueue<Long> times = new PriorityQueue<>();
            for (int run = 0; run < 5; run++) {
                long began = clock.getAsLong();
                work.accept(numbers[n]);
                times.add(clock.getAsLong() - began);
            }
            times.remove();
            times.remove();
            medians[n] = times.remove();
        }
        return medians[0] / medians[1];
    }
}
