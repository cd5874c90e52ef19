package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Wrong: a piece that kills every worker is tried again and again. Caught by {@code givesUpAfterThreeTries}. */
final class Ex4WorkerDies {
    /** Makes the program that does a piece. */
    interface PieceProgram {
        ProcessBuilder on(int piece);
    }

    static long sum(List<Integer> pieces, PieceProgram program) throws IOException, InterruptedException {
        long sum = 0;
        List<Integer> left = pieces;
        while (!left.isEmpty()) {
            List<Process> workers = new ArrayList<>();
            for (int piece : left) {
                workers.add(program.on(piece).start());
            }
            List<Integer> died = new ArrayList<>();
            for (int i = 0; i < workers.size(); i++) {
                List<String> lines = workers.get(i).inputReader().lines().toList();
                if (workers.get(i).waitFor() == 0) {
                    sum += lines.stream().mapToLong(Long::parseLong).sum();
                } else {
                    died.add(left.get(i));
                }
            }
            left = died;
        }
        return sum;
    }
}
