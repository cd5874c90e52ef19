package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Wrong: {@code remove} with an {@code int} takes away what stands in that place, not the piece. Caught by
 * {@code countsEveryPieceOnce}.
 */
final class Ex4WorkerDies {
    /** Makes the program that does a piece. */
    interface PieceProgram {
        ProcessBuilder on(int piece);
    }

    static long sum(List<Integer> pieces, PieceProgram program) throws IOException, InterruptedException {
        List<Integer> left = new ArrayList<>(pieces);
        List<Process> workers = new ArrayList<>();
        long sum = 0;
        try {
            for (int i = 0; i < 3; i++) {
                workers.clear();
                List<Integer> round = List.copyOf(left);
                for (int piece : round) {
                    workers.add(program.on(piece).start());
                }
                for (int k = 0; k < workers.size(); k++) {
                    List<String> lines = workers.get(k).inputReader().lines().toList();
                    if (workers.get(k).waitFor() == 0) {
                        sum += lines.stream().mapToLong(Long::parseLong).sum();
                        int piece = round.get(k);
                        left.remove(piece);
                    }
                }
            }
            if (!left.isEmpty()) {
                throw new IOException("given up: " + left);
            }
            return sum;
        } finally {
            for (Process worker : workers) {
                worker.destroyForcibly().onExit().join();
            }
        }
    }
}
