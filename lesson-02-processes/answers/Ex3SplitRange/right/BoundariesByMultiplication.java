package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Right: the edges are fractions of the range, in {@code long} since the product is larger than an {@code int}. A thread
 * each waits.
 */
final class Ex3SplitRange {
    /** Makes the program that looks at the numbers of a range, without its end, and prints how many it has counted. */
    interface RangeProgram {
        ProcessBuilder on(int from, int to);
    }

    static long count(int from, int to, int workers, RangeProgram program) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Callable<Long>> parts = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                ProcessBuilder part = program.on(edge(from, to, worker, workers), edge(from, to, worker + 1, workers));
                parts.add(() -> run(part));
            }
            long count = 0;
            for (Future<Long> part : threads.invokeAll(parts)) {
                count += part.get();
            }
            return count;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private static int edge(int from, int to, int worker, int workers) {
        return (int) (from + ((long) to - from) * worker / workers);
    }

    private static long run(ProcessBuilder program) throws IOException, InterruptedException {
        Process process = program.start();
        try {
            String output = String.join("\n", process.inputReader().lines().toList());
            if (process.waitFor() != 0) {
                throw new IOException("exit status " + process.exitValue());
            }
            return Long.parseLong(output);
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }
}
