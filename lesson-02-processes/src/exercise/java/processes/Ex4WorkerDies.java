package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * Runs all pieces at the same time, retries those whose worker died, and returns the sum of all numbers.
 *
 * @see Ex4WorkerDiesTest
 */
final class Ex4WorkerDies {
    /** Makes the program that does a piece. */
    interface PieceProgram {
        ProcessBuilder on(int piece);
    }

    static long sum(List<Integer> pieces, PieceProgram program) throws IOException, InterruptedException {
        Assumptions.abort("2.4 is waiting for you: delete this line.");
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
