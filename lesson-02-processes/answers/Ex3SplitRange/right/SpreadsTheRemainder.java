package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Right: the first workers get one number more each, as many as the division leaves. */
final class Ex3SplitRange {
    /** Makes the program that looks at the numbers of a range, without its end, and prints how many it has counted. */
    interface RangeProgram {
        ProcessBuilder on(int from, int to);
    }

    static long count(int from, int to, int workers, RangeProgram program) throws IOException, InterruptedException {
        long all = (long) to - from;
        long share = all / workers;
        long rest = all % workers;
        List<Callable<Long>> parts = new ArrayList<>();
        long start = from;
        for (int i = 0; i < workers; i++) {
            long end = start + share + (i < rest ? 1 : 0);
            ProcessBuilder part = program.on((int) start, (int) end);
            parts.add(() -> run(part));
            start = end;
        }
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            long sum = 0;
            for (Future<Long> part : pool.invokeAll(parts)) {
                sum += part.get();
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IOException("a worker has failed", e.getCause());
        } finally {
            pool.shutdownNow();
            boolean interrupted = false;
            while (!pool.isTerminated()) {
                try {
                    pool.awaitTermination(1, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static long run(ProcessBuilder part) throws IOException, InterruptedException {
        Process process = part.start();
        try {
            String output = String.join("\n", process.inputReader().lines().toList());
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException("exit status " + status);
            }
            return Long.parseLong(output);
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }
}
