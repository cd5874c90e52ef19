package comparison;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Amdahl's law in a line, and a measurement that neither a slow start nor an outlier can spoil. */
final class Ex2SpeedUp {
    // tag::answer[]
    private static final int RUNS = 5;

    static double predict(double serialFraction, int workers) {
        return 1 / (serialFraction + (1 - serialFraction) / workers);
    }

    static double measure(IntConsumer work, int workers, LongSupplier clock) {
        return median(work, 1, clock) / median(work, workers, clock);
    }

    private static double median(IntConsumer work, int workers, LongSupplier clock) {
        work.accept(workers);           // new code is slow: this run does not count
        long[] times = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long began = clock.getAsLong();
            work.accept(workers);
            times[i] = clock.getAsLong() - began;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }
    // end::answer[]

    /** Prints your prediction and your measurement of real work side by side. No test calls this, so run it yourself. */
    public static void main(String[] args) {
        int cores = Runtime.getRuntime().availableProcessors();
        boolean differs = false;
        System.out.println("Each row measures for a few seconds.");
        System.out.println("workers  predicted  measured");
        for (int workers = 1; workers <= 2 * cores; workers *= 2) {
            double predicted = predict(PartlySerial.SERIAL_FRACTION, workers);
            System.out.print(String.format(Locale.ROOT, "%7d  %9.2f", workers, predicted));     // so that you see what is running
            System.out.flush();
            double measured = measure(PartlySerial::run, workers, System::nanoTime);
            System.out.println(String.format(Locale.ROOT, "  %8.2f", measured));
            differs |= workers <= cores && Math.abs(measured - predicted) > predicted / 5;
        }
        if (differs) {
            System.out.println("If your tests are green, this machine was busy, or it has fewer real cores. Run it again.");
        }
    }
}
