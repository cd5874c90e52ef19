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
 * Right: a thread for each piece tries it up to three times, and all threads are waited for before a failure is told.
 */
final class Ex4WorkerDies {
    /** Makes the program that does a piece. */
    interface PieceProgram {
        ProcessBuilder on(int piece);
    }

    static long sum(List<Integer> pieces, PieceProgram program) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Callable<Long>> tasks = new ArrayList<>();
            for (int piece : pieces) {
                tasks.add(() -> tryThreeTimes(piece, program));
            }
            long sum = 0;
            for (Future<Long> result : threads.invokeAll(tasks)) {
                sum += result.get();
            }
            return sum;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private static long tryThreeTimes(int piece, PieceProgram program) throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            Process worker = program.on(piece).start();
            try {
                List<String> lines = worker.inputReader().lines().toList();
                if (worker.waitFor() == 0) {
                    return lines.stream().mapToLong(Long::parseLong).sum();
                }
            } finally {
                worker.destroyForcibly().onExit().join();
            }
        }
        throw new IOException("Piece " + piece + " failed three times.");
    }
}
