package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Wrong: one death, and every piece is done again, also those that were done. Caught by {@code
 * retriesOnlyTheFailedPiece}.
 */
final class Ex4WorkerDies {
    /** Makes the program that does a piece. */
    interface PieceProgram {
        ProcessBuilder on(int piece);
    }

    static long sum(List<Integer> pieces, PieceProgram program) throws IOException, InterruptedException {
        for (int tries = 0; tries < 3; tries++) {
            List<Process> workers = new ArrayList<>();
            for (int piece : pieces) {
                workers.add(program.on(piece).start());
            }
            long sum = 0;
            boolean died = false;
            for (Process worker : workers) {
                sum += worker.inputReader().lines().mapToLong(Long::parseLong).sum();
                died |= worker.waitFor() != 0;
            }
            if (!died) {
                return sum;
            }
        }
        throw new IOException("One of the pieces " + pieces + " failed each time.");
    }
}
