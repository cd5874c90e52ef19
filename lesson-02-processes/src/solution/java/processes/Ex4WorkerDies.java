package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Works in rounds: whatever has died in one round is all that is left for the next. */
final class Ex4WorkerDies {
    /** Makes the program that does a piece. */
    interface PieceProgram {
        ProcessBuilder on(int piece);
    }

    // tag::answer[]
    private static final int TRIES = 3;

    static long sum(List<Integer> pieces, PieceProgram program)
            throws IOException, InterruptedException {
        long sum = 0;
        List<Integer> left = pieces;
        for (int round = 0; round < TRIES && !left.isEmpty(); round++) {
            List<Process> workers = new ArrayList<>();
            List<Integer> died = new ArrayList<>();
            try {
                for (int piece : left) {
                    workers.add(program.on(piece).start());
                }
                for (int i = 0; i < workers.size(); i++) {
                    Process worker = workers.get(i);
                    List<String> lines = worker.inputReader().lines().toList();
                    if (worker.waitFor() == 0) {
                        sum += lines.stream().mapToLong(Long::parseLong).sum();
                    } else {
                        died.add(left.get(i));
                    }
                }
            } finally {
                for (Process worker : workers) {
                    worker.destroyForcibly().onExit().join(); // after a failed start or an interrupt, none goes on
                }
            }
            left = died;
        }
        if (!left.isEmpty()) {
            throw new IOException("These pieces failed " + TRIES + " times: " + left);
        }
        return sum;
    }
    // end::answer[]
}
