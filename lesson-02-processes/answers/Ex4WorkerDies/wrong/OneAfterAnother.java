package processes;

import java.io.IOException;
import java.util.List;

/** Wrong: the next piece is begun only when this one is done. Caught by {@code piecesRunConcurrently}. */
final class Ex4WorkerDies {
    /** Makes the program that does a piece. */
    interface PieceProgram {
        ProcessBuilder on(int piece);
    }

    static long sum(List<Integer> pieces, PieceProgram program) throws IOException, InterruptedException {
        long sum = 0;
        for (int piece : pieces) {
            int tries = 0;
            boolean done = false;
            while (!done) {
                if (++tries > 3) {
                    throw new IOException("Piece " + piece + " failed three times.");
                }
                Process worker = program.on(piece).start();
                List<String> lines = worker.inputReader().lines().toList();
                done = worker.waitFor() == 0;
                sum += done ? lines.stream().mapToLong(Long::parseLong).sum() : 0;
            }
        }
        return sum;
    }
}
