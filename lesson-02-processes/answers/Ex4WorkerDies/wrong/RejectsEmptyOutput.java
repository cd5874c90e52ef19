package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Wrong: a worker that has printed nothing and ended well has done its piece, too. Caught by {@code countsEveryPieceOnce}. */
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
                for (int piece : left) {
                    workers.add(program.on(piece).start());
                }
                List<Integer> again = new ArrayList<>();
                for (int k = 0; k < workers.size(); k++) {
                    List<String> lines = workers.get(k).inputReader().lines().toList();
                    if (workers.get(k).waitFor() == 0 && !lines.isEmpty()) {
                        sum += lines.stream().mapToLong(Long::parseLong).sum();
                    } else {
                        again.add(left.get(k));
                    }
                }
                left = again;
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
