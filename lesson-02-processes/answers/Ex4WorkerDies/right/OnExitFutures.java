package processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Right: each program prints into a file, and its end starts the next try. Of your threads, only the caller's waits. */
final class Ex4WorkerDies {
    /** Makes the program that does a piece. */
    interface PieceProgram {
        ProcessBuilder on(int piece);
    }

    static long sum(List<Integer> pieces, PieceProgram program) throws IOException, InterruptedException {
        List<CompletableFuture<Long>> results = new ArrayList<>();
        for (int piece : pieces) {
            results.add(attempt(piece, program, 1));
        }
        CompletableFuture<?> all = CompletableFuture.allOf(results.toArray(new CompletableFuture<?>[0]));
        try {
            all.join();
        } catch (CompletionException e) {
            throw new IOException(e.getCause().getMessage(), e);
        }
        return results.stream().mapToLong(CompletableFuture::join).sum();
    }

    private static CompletableFuture<Long> attempt(int piece, PieceProgram program, int number) {
        try {
            Path file = Files.createTempFile("piece", ".txt");
            Process worker;
            try {
                worker = program.on(piece).redirectOutput(file.toFile()).start();
            } catch (IOException e) {
                Files.delete(file);
                throw e;
            }
            return worker.onExit().thenCompose(ended -> {
                try {
                    if (ended.exitValue() == 0) {
                        List<String> lines = Files.readAllLines(file);
                        return CompletableFuture.completedFuture(lines.stream().mapToLong(Long::parseLong).sum());
                    }
                } catch (IOException e) {
                    return CompletableFuture.failedFuture(e);
                } finally {
                    file.toFile().delete();
                }
                return number < 3 ? attempt(piece, program, number + 1)
                        : CompletableFuture.failedFuture(new IOException("Piece " + piece + " failed three times."));
            });
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
