package comparison;

import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Assumptions;

/** Predicts how many times as fast several workers are as one, and measures it. Its test is {@link Ex2SpeedUpTest}. */
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
