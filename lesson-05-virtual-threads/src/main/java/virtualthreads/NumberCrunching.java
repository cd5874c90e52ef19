package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kit.Arguments;
import kit.PrimeNumbers;

/** Counts prime numbers on threads and on virtual threads: who calculates needs a core, and there are not more of them. */
public final class NumberCrunching {

    private static final int PARTS = 10_000;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    // tag::main[]
    private static int onThreads(int threads, int limit) throws InterruptedException, ExecutionException {
        return countPrimes(threads, limit, Executors.newFixedThreadPool(threads));
    }

    private static int onVirtualThreads(int threads, int limit) throws InterruptedException, ExecutionException {
        return countPrimes(threads, limit, Executors.newVirtualThreadPerTaskExecutor());
    }

    /** So many tasks, and a thread for each. Of three, task 0 takes the parts 0, 3, 6, …: a fair share of the work. */
    private static int countPrimes(int tasks, int limit, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        try (threads) {         // at the end it waits until all have ended, and closes
            List<Future<Integer>> counts = new ArrayList<>();
            for (int i = 0; i < tasks; i++) {
                int task = i;
                counts.add(threads.submit(() -> countPrimesOf(task, tasks, limit)));
            }
            int sum = 0;
            for (Future<Integer> count : counts) {
                sum += count.get();
            }
            return sum;
        }
    }
    // end::main[]

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        int limit = Arguments.number(NumberCrunching.class, args, 1_000, 100_000_000, 5_000_000, "up to where to count primes");
        System.out.println("How many prime numbers are there up to " + limit + "? This is all calculating and no waiting.");
        System.out.println("The JVM counts " + CORES + (CORES == 1 ? " core." : " cores.")
                + " The ideal is the time on 1 thread, divided by the cores in use.");
        // While code is new the JVM runs it slowly, and compiles it. Without this, the first row would look too slow.
        onVirtualThreads(PARTS, Math.min(limit, 5_000_000));
        onThreads(1, Math.min(limit, 5_000_000));

        System.out.println("                            time     ideal  speed-up   primes");
        int expected = 0;
        double single = 0;
        double seconds = 0;
        double slowest = 0;
        for (Row row : rows()) {
            long began = System.nanoTime();
            int primes = row.virtual() ? onVirtualThreads(row.threads(), limit) : onThreads(row.threads(), limit);
            seconds = (System.nanoTime() - began) / 1e9;
            if (row.threads() == 1 && !row.virtual()) {
                expected = primes;
                single = seconds;
            } else if (row.threads() < PARTS) {     // even on free cores, starting 10,000 threads takes a while
                slowest = Math.max(slowest, seconds);
            }
            if (primes != expected) {
                throw new IllegalStateException(row.name() + " counted " + primes + " primes, one thread " + expected + ".");
            }
            System.out.println(String.format(Locale.ROOT, "%-22s  %6.2f s  %6.2f s  %8.2f  %7d",
                    row.name(), seconds, single / Math.min(row.threads(), CORES), single / seconds, primes));
        }
        System.out.println(String.format(Locale.ROOT,
                "On %,d virtual threads it took %.2f s. The ideal is %.2f s, one thread took %.2f s.",
                PARTS, seconds, single / CORES, single));
        if (CORES > 1 && single > 0.2 && slowest > single / 1.3) {
            System.out.println("This machine was probably busy: on free cores, one thread per core takes about half as long"
                    + " as one thread, or less. Run it again.");
        }
    }

    private record Row(int threads, boolean virtual) {
        String name() {
            return String.format(Locale.ROOT, "%,d %s%s", threads, virtual ? "virtual " : "",
                    threads == 1 ? "thread" : "threads");
        }
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>(List.of(new Row(1, false)));
        if (CORES > 1) {
            rows.add(new Row(CORES, false));
        }
        rows.add(new Row(CORES, true));
        rows.add(new Row(PARTS, true));
        return rows;
    }

    private static int countPrimesOf(int task, int tasks, int limit) {
        int size = limit / PARTS + 1;
        int count = 0;
        for (int part = task; part < PARTS; part += tasks) {
            int first = part * size + 1;
            int last = Math.min(first + size - 1, limit);
            count += PrimeNumbers.count(first, last);
        }
        return count;
    }
}
