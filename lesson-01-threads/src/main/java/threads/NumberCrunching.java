package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kit.Arguments;
import kit.PrimeNumbers;

/** Counts prime numbers on 1, 2 and more threads: in Java they calculate at the same time, up to one a core. */
public final class NumberCrunching {

    // tag::main[]
    /** Cuts the work into up to 500 parts. A thread that is done takes the next one. */
    private static int countPrimes(int limit, int threads)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Integer>> parts = new ArrayList<>();
            int size = limit / 500 + 1;
            for (int from = 1; from <= limit; from += size) {
                int first = from;
                int last = Math.min(from + size - 1, limit);
                parts.add(pool.submit(() -> PrimeNumbers.count(first, last)));
            }
            int count = 0;
            for (Future<Integer> part : parts) {
                count += part.get();        // only this thread adds, so no update can be lost
            }
            return count;
        } finally {
            pool.shutdownNow();     // after a failure: drops the queued parts; those that run never check for an interrupt
        }
    }
    // end::main[]

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        int limit = Arguments.number(NumberCrunching.class, args, 1_000, 100_000_000, 5_000_000, "up to where to count primes");
        int cores = Runtime.getRuntime().availableProcessors();
        System.out.println("How many prime numbers are there up to " + limit + "? This is all calculating and no waiting.");
        System.out.println("The JVM counts " + cores + (cores == 1 ? " core." : " cores.")
                + " The ideal is the time on 1 thread, divided by the cores in use.");
        // While code is new the JVM runs it slowly, and compiles it. Without this, the first row would look too slow.
        countPrimes(Math.min(limit, 5_000_000), cores);
        countPrimes(Math.min(limit, 5_000_000), 1);

        System.out.println("                time     ideal  speed-up   primes");
        int expected = 0;
        double single = 0;
        double two = 0;
        double best = 0;
        for (int threads : rows(cores)) {
            long began = System.nanoTime();
            int primes = countPrimes(limit, threads);
            double seconds = (System.nanoTime() - began) / 1e9;
            if (threads == 1) {
                expected = primes;
                single = seconds;
            }
            if (primes != expected) {
                throw new IllegalStateException(threads + " threads counted " + primes + " primes, one thread " + expected + ".");
            }
            if (threads == 2) {
                two = seconds;
            }
            if (threads == cores) {
                best = seconds;
            }
            System.out.println(String.format(Locale.ROOT, "%-10s  %6.2f s  %6.2f s  %8.2f  %7d",
                    name(threads), seconds, single / Math.min(threads, cores), single / seconds, primes));
        }
        System.out.println("The last row has more threads than cores. Its ideal is the same, since a core runs one thread at a time.");
        System.out.println(String.format(Locale.ROOT, "On %s it took %.2f s. The ideal is %.2f s, one thread took %.2f s.",
                name(cores), best, single / cores, single));
        if (cores > 1 && single > 0.2 && two > single / 1.3) {
            System.out.println("This machine was probably busy: on two free cores, two threads take about half as long as one."
                    + " Run it again.");
        }
    }

    /** 1, 2, 4 and so on up to the number of cores, and one row above it. */
    private static List<Integer> rows(int cores) {
        List<Integer> rows = new ArrayList<>();
        for (int threads = 1; threads < cores; threads *= 2) {
            rows.add(threads);
        }
        rows.add(cores);
        rows.add(2 * cores);
        return rows;
    }

    private static String name(int threads) {
        return threads == 1 ? "1 thread" : threads + " threads";
    }
}
