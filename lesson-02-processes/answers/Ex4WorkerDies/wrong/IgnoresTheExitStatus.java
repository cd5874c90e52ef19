package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Wrong: it takes what a dead worker has printed for the whole piece, and the rest is lost. Caught by {@code
 * retriesOnlyTheFailedPiece}.
 */
final class Ex4WorkerDies {
    /** Makes the program that does a piece. */
    interface PieceProgram {
        ProcessBuilder on(int piece);
    }

    static long sum(List<Integer> pieces, PieceProgram program) throws IOException, InterruptedException {
        List<Process> workers = new ArrayList<>();
        for (int piece : pieces) {
            workers.add(program.on(piece).start());
        }
        long sum = 0;
        for (Process worker : workers) {
            sum += worker.inputReader().lines().mapToLong(Long::parseLong).sum();
            worker.waitFor();
        }
        return sum;
    }
}
