package processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Right: each end of a worker is put into a queue, and one thread decides what comes next. */
final class Ex4WorkerDies {
    /** Makes the program that does a piece. */
    interface PieceProgram {
        ProcessBuilder on(int piece);
    }

    private record Try(int piece, int number, Process worker, Path file) {}

    static long sum(List<Integer> pieces, PieceProgram program) throws IOException, InterruptedException {
        BlockingQueue<Try> ended = new LinkedBlockingQueue<>();
        Set<Try> running = new HashSet<>();
        Path folder = Files.createTempDirectory("pieces");
        try {
            for (int piece : pieces) {
                running.add(start(piece, 1, program, folder, ended));
            }
            long sum = 0;
            while (!running.isEmpty()) {
                Try one = ended.take();
                running.remove(one);
                if (one.worker().exitValue() == 0) {
                    for (String line : Files.readAllLines(one.file())) {
                        sum += Long.parseLong(line);
                    }
                } else if (one.number() < 3) {
                    running.add(start(one.piece(), one.number() + 1, program, folder, ended));
                } else {
                    throw new IOException("no luck with piece " + one.piece());
                }
            }
            return sum;
        } finally {
            running.forEach(one -> one.worker().destroyForcibly());
            running.forEach(one -> one.worker().onExit().join());
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static Try start(int piece, int number, PieceProgram program, Path folder, BlockingQueue<Try> ended) throws IOException {
        Path file = Files.createTempFile(folder, "piece", ".txt");
        Process worker = program.on(piece).redirectOutput(file.toFile()).start();
        Try one = new Try(piece, number, worker, file);
        worker.onExit().thenRun(() -> ended.add(one));
        return one;
    }
}
