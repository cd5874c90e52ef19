package site.run;

import course.CourseFailure;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleSupplier;

/** Whether this machine has nothing else to do. It's measured: one thread per core spins, and each should get a whole core. */
public final class Idle {
    private static final double ENOUGH = 0.9;
    private static final int TRIES = 5;
    private static final long SPIN_NANOS = 300_000_000;

    private Idle() { }

    /**
     * Measures a few times, and returns as soon as the machine is idle.
     *
     * @throws CourseFailure if it stays busy
     */
    public static void mustBe() throws InterruptedException {
        mustBe(Idle::smallestShare, 1_000);
    }

    /** The same with another measurement, and another pause after each of them. */
    static void mustBe(DoubleSupplier share, long pauseMillis) throws InterruptedException {
        double most = 0;
        for (int i = 0; i < TRIES; i++) {
            most = Math.max(most, share.getAsDouble());
            if (most >= ENOUGH) {
                return;
            }
            Thread.sleep(pauseMillis);
        }
        throw new CourseFailure("This machine is busy: a program that needs all cores gets only " + Math.round(most * 100)
                + "% of one of them. Close other programs, then type the command again.");
    }

    /** The CPU time of the thread that got least, as a share of the time that went by. */
    private static double smallestShare() {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService pool = Executors.newFixedThreadPool(cores);
        try {
            List<Future<Double>> shares = new ArrayList<>();
            for (int i = 0; i < cores; i++) {
                shares.add(pool.submit(Idle::share));
            }
            double smallest = 1;
            for (Future<Double> share : shares) {
                smallest = Math.min(smallest, share.get());
            }
            return smallest;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static double share() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long startOfCpu = threads.getCurrentThreadCpuTime();
        while (System.nanoTime() - start < SPIN_NANOS) {
            Thread.onSpinWait();
        }
        return (double) (threads.getCurrentThreadCpuTime() - startOfCpu) / (System.nanoTime() - start);
    }
}
