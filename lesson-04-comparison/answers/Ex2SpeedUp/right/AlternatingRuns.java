package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Right: runs with one worker and with many alternate, so that whatever slows the machine down for a while affects both. */
final class Ex2SpeedUp {
    static double predict(double serialFraction, int workers) {
        return 1 / (serialFraction + (1 - serialFraction) / workers);
    }

    static double measure(IntConsumer work, int workers, LongSupplier clock) {
        List<Long> one = new ArrayList<>();
        List<Long> many = new ArrayList<>();
        for (int run = 0; run < 6; run++) {
            one.add(time(work, 1, clock));
            many.add(time(work, workers, clock));
        }
        return (double) median(one) / median(many);
    }

    private static long time(IntConsumer work, int workers, LongSupplier clock) {
        long began = clock.getAsLong();
        work.accept(workers);
        return clock.getAsLong() - began;
    }

    private static long median(List<Long> times) {
        return times.stream().skip(1).sorted().toList().get(2);
    }
}
