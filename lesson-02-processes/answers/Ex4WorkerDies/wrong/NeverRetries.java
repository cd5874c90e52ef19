package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Wrong: the numbers of a dead worker do not count, but nobody does its piece again. Caught by {@code
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
            List<String> lines = worker.inputReader().lines().toList();
            if (worker.waitFor() == 0) {
                sum += lines.stream().mapToLong(Long::parseLong).sum();
            }
        }
        return sum;
    }
}
