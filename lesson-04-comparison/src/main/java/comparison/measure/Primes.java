package comparison.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kit.Jvm;
import kit.PrimeNumbers;

/** How many prime numbers are there up to a limit? Counted with five approaches, each with the same shares for its workers. */
final class Primes {

    private static final int PARTS = 500;

    static int sequential(int limit) {
        return share(0, 1, limit);
    }

    // tag::main[]
    static int onThreads(int limit, int threads) throws InterruptedException, ExecutionException {
        return on(Executors.newFixedThreadPool(threads), threads, limit);
    }

    /** The JVM spreads virtual threads over the cores. */
    static int onVirtualThreads(int limit, int threads) throws InterruptedException, ExecutionException {
        return on(VirtualThreads.newExecutor(), threads, limit);
    }

    private static int on(ExecutorService executor, int workers, int limit) throws InterruptedException, ExecutionException {
        List<Future<Integer>> shares = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            int worker = i;
            shares.add(executor.submit(() -> share(worker, workers, limit)));
        }
        executor.shutdown();    // its threads end when all shares are done
        return sum(shares);
    }

    /** Futures, as in lesson 3. They use as many cores as the pool has threads. An event loop has one. */
    static int async(int limit, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CompletableFuture<Integer> count = CompletableFuture.completedFuture(0);
        for (int i = 0; i < threads; i++) {
            int worker = i;
            count = count.thenCombine(
                    CompletableFuture.supplyAsync(() -> share(worker, threads, limit), pool), Integer::sum);
        }
        pool.shutdown();
        return count.join();
    }
    // end::main[]

    /** As in lesson 2: starts all workers, then adds up what they have counted. */
    static int inProcesses(int limit, int processes) throws IOException {
        List<Process> workers = new ArrayList<>();
        try {
            for (int worker = 0; worker < processes; worker++) {
                workers.add(Jvm.java(Worker.class.getName(), "" + worker, "" + processes, "" + limit).start());
            }
            int count = 0;
            for (Process worker : workers) {
                try (BufferedReader output = worker.inputReader()) {
                    String line = output.readLine();        // waits until this worker prints its count
                    if (line == null) {
                        throw new IOException("a worker ended without an answer");
                    }
                    count += Integer.parseInt(line);
                }
            }
            return count;
        } finally {
            workers.forEach(Process::destroyForcibly);
        }
    }

    static final class Worker {
        public static void main(String[] args) {
            Jvm.endWithParent();
            System.out.println(share(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2])));
        }
    }

    private static int sum(List<Future<Integer>> counts) throws InterruptedException, ExecutionException {
        int sum = 0;
        for (Future<Integer> count : counts) {
            sum += count.get();
        }
        return sum;
    }

    /** Of three workers, worker 0 takes the parts 0, 3, 6, …: a fair share of small and large numbers. */
    private static int share(int worker, int workers, int limit) {
        int count = 0;
        for (int part = worker; part < PARTS; part += workers) {
            count += countPrimesIn(part, limit);
        }
        return count;
    }

    private static int countPrimesIn(int part, int limit) {
        int size = limit / PARTS + 1;
        int first = part * size + 1;
        int last = Math.min(first + size - 1, limit);
        return PrimeNumbers.count(first, last);
    }

    private Primes() {
    }
}
