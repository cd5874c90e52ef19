package processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kit.Arguments;
import kit.PrimeNumbers;

/** Counts prime numbers on threads, and on processes: both use all cores, but a process must first be started. */
public final class NumberCrunching {

    private static final int PARTS = 500;

    // tag::main[]
    /** Starts all workers, then adds up what they have counted. */
    private static int onProcesses(int processes, int limit) throws IOException {
        List<Process> workers = new ArrayList<>();
        try {
            for (int worker = 0; worker < processes; worker++) {
                workers.add(Jvm.java(Worker.class.getName(), "" + worker, "" + processes, "" + limit)
                        .start());
            }
            int count = 0;
            for (Process worker : workers) {
                try (BufferedReader output = worker.inputReader()) {
                    String line = output.readLine();        // waits until this worker prints its count
                    if (line == null) {
                        throw new IOException("A worker ended without an answer.");
                    }
                    count += Integer.parseInt(line);
                }
            }
            return count;
        } finally {
            // If something went wrong, none goes on in vain.
            workers.forEach(worker -> worker.destroyForcibly().onExit().join());
        }
    }

    /** Of three workers, worker 0 takes the parts 0, 3, 6, …: a fair share of small and large numbers. */
    static final class Worker {
        public static void main(String[] args) {
            Jvm.endWithParent();
            int worker = Integer.parseInt(args[0]);
            int processes = Integer.parseInt(args[1]);
            int limit = Integer.parseInt(args[2]);
            int count = 0;
            for (int part = worker; part < PARTS; part += processes) {
                count += countPrimesIn(part, limit);
            }
            System.out.println(count);
        }
    }
    // end::main[]

    /** As in lesson 1: a thread that is done takes the next part. */
    private static int onThreads(int threads, int limit) throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Integer>> parts = new ArrayList<>();
            for (int i = 0; i < PARTS; i++) {
                int part = i;
                parts.add(pool.submit(() -> countPrimesIn(part, limit)));
            }
            int count = 0;
            for (Future<Integer> part : parts) {
                count += part.get();
            }
            return count;
        } finally {
            pool.shutdownNow();     // after a failure: drops the queued parts; those that run never check for an interrupt
        }
    }

    public static void main(String[] args) throws Exception {
        int limit = Arguments.number(NumberCrunching.class, args, 1_000, 100_000_000, 5_000_000, "up to where to count primes");
        int cores = Runtime.getRuntime().availableProcessors();
        System.out.println("How many prime numbers are there up to " + limit + "? This is all calculating and no waiting.");
        System.out.println("The JVM counts " + cores + (cores == 1 ? " core." : " cores.")
                + " The ideal is the time on 1 thread, divided by the cores in use.");
        System.out.println("The time of processes includes their start. Each is a new JVM: its code is new and slow at first.");
        // Our own code is not to be new when the threads begin, as in lesson 1.
        onThreads(cores, Math.min(limit, 5_000_000));
        onThreads(1, Math.min(limit, 5_000_000));

        System.out.println("                  time     ideal  speed-up   primes");
        int expected = 0;
        double single = 0;
        Map<String, Double> times = new HashMap<>();
        double bestOfThreads = 0;
        double best = 0;
        for (boolean processes : new boolean[] {false, true}) {
            for (int workers : rows(cores)) {
                long began = System.nanoTime();
                int primes = processes ? onProcesses(workers, limit) : onThreads(workers, limit);
                double seconds = (System.nanoTime() - began) / 1e9;
                if (workers == 1 && !processes) {
                    expected = primes;
                    single = seconds;
                }
                if (primes != expected) {
                    throw new IllegalStateException(name(workers, processes) + " counted " + primes + " primes, one thread "
                            + expected + ".");
                }
                if (workers == cores) {
                    bestOfThreads = processes ? bestOfThreads : seconds;
                    best = seconds;
                }
                times.put(name(workers, processes), seconds);
                System.out.println(String.format(Locale.ROOT, "%-12s  %6.2f s  %6.2f s  %8.2f  %7d",
                        name(workers, processes), seconds, single / Math.min(workers, cores), single / seconds, primes));
            }
        }
        System.out.println(String.format(Locale.ROOT,
                "On %s it took %.2f s. The ideal is %.2f s, one thread took %.2f s, %s %.2f s.",
                name(cores, true), best, single / cores, single, name(cores, false), bestOfThreads));
        if (cores > 1 && single > 0.2 && (times.get("2 threads") > single / 1.3
                || times.get("2 processes") > times.get("1 process") * 1.2)) {
            System.out.println("This machine was probably busy: on two free cores, two threads take about half as long as one,"
                    + " and two processes don't take longer than one. Run it again.");
        }
    }

    /** 1, 2, 4 and so on up to the number of cores, and one row above it. */
    private static List<Integer> rows(int cores) {
        List<Integer> rows = new ArrayList<>();
        for (int workers = 1; workers < cores; workers *= 2) {
            rows.add(workers);
        }
        rows.add(cores);
        rows.add(2 * cores);
        return rows;
    }

    private static String name(int workers, boolean processes) {
        String one = processes ? " process" : " thread";
        String many = processes ? " processes" : " threads";
        return workers + (workers == 1 ? one : many);
    }

    private static int countPrimesIn(int part, int limit) {
        int size = limit / PARTS + 1;
        int first = part * size + 1;
        int last = Math.min(first + size - 1, limit);
        return PrimeNumbers.count(first, last);
    }
}
