package comparison;

import java.util.ArrayList;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Wrong: a set keeps only one of two equal times, so the wrong time is in the middle. Caught by {@code keepsEqualTimes}. */
final class Ex2SpeedUp {
    static double predict(double serialFraction, int workers) {
        return 1 / (serialFraction + (1 - serialFraction) / workers);
    }

    static double measure(IntConsumer work, int workers, LongSupplier clock) {
        return (double) median(work, 1, clock) / median(work, workers, clock);
    }

    private static long median(IntConsumer work, int workers, LongSupplier clock) {
        work.accept(workers);
        TreeSet<Long> times = new TreeSet<>();
        for (int i = 0; i < 5; i++) {
            long began = clock.getAsLong();
            work.accept(workers);
            times.add(clock.getAsLong() - began);
        }
        return new ArrayList<>(times).get(times.size() / 2);
    }
}
