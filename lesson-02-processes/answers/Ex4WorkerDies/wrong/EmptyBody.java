package processes;

import java.io.IOException;
import java.util.List;

/** Wrong: nobody works. Caught by {@code countsEveryPieceOnce}. */
final class Ex4WorkerDies {
    /** Makes the program that does a piece. */
    interface PieceProgram {
        ProcessBuilder on(int piece);
    }

    static long sum(List<Integer> pieces, PieceProgram program) throws IOException, InterruptedException {
        return 0;
    }
}
