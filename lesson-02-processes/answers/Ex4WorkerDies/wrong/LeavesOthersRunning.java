package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Wrong: it throws at the third death, while the workers of other pieces still run. Caught by {@code
 * givesUpAfterThreeTries}.
 */
final class Ex4WorkerDies {
    /** Makes the program that does a piece. */
    interface PieceProgram {
        ProcessBuilder on(int piece);
    }

    static long sum(List<Integer> pieces, PieceProgram program) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        List<CompletableFuture<Long>> results = new ArrayList<>();
        CompletableFuture<Void> failure = new CompletableFuture<>();
        for (int piece : pieces) {
            CompletableFuture<Long> result = CompletableFuture.supplyAsync(() -> tryThreeTimes(piece, program), threads);
            result.whenComplete((sum, thrown) -> {
                if (thrown != null) {
                    failure.completeExceptionally(thrown);
                }
            });
            results.add(result);
        }
        threads.shutdown();
        try {
            CompletableFuture.anyOf(failure, CompletableFuture.allOf(results.toArray(new CompletableFuture<?>[0]))).join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause().getMessage(), e);
        }
        return results.stream().mapToLong(CompletableFuture::join).sum();
    }

    private static long tryThreeTimes(int piece, PieceProgram program) {
        try {
            for (int i = 0; i < 3; i++) {
                Process worker = program.on(piece).start();
                List<String> lines = worker.inputReader().lines().toList();
                if (worker.waitFor() == 0) {
                    return lines.stream().mapToLong(Long::parseLong).sum();
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
        }
        throw new CompletionException(new IOException("Piece " + piece + " failed three times."));
    }
}
