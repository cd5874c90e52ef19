package comparison;

import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Assumptions;

/**
 * Exercise 4.2: predict a speed-up, then measure it.
 *
 * <p>{@code predict} says, by Amdahl's law, how many times as fast as one worker so many workers are, if this share of the work
 * must be done by one worker alone. {@code measure} finds it out: it lets {@code work} run with one worker and with so many,
 * each once to warm up and then five times, and compares the medians of the five.
 *
 * @see Ex2SpeedUpTest
 */
final class Ex2SpeedUp {
    static double predict(double serialFraction, int workers) {
        Assumptions.abort("4.2 is waiting for you: delete this line.");
        return workers;
    }

    static double measure(IntConsumer work, int workers, LongSupplier clock) {
        long began = clock.getAsLong();
        work.accept(1);
        long middle = clock.getAsLong();
        work.accept(workers);
        long ended = clock.getAsLong();
        return (double) (middle - began) / (ended - middle);
    }

    /** Measures real work by your method, beside what you predict. No test calls this: run it yourself, it takes a while. */
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
