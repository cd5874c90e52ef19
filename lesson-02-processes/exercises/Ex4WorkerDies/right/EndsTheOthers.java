package processes;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Right: a dead worker is replaced when its turn comes, and the third death of a piece ends all the other workers. */
final class Ex4WorkerDies {
    /** Makes the program that does a piece. */
    interface PieceProgram {
        ProcessBuilder on(int piece);
    }

    static long sum(List<Integer> pieces, PieceProgram program) throws IOException, InterruptedException {
        Map<Integer, Process> workers = new HashMap<>();
        try {
            for (int piece : pieces) {
                workers.put(piece, program.on(piece).start());
            }
            long sum = 0;
            for (int piece : pieces) {
                int deaths = 0;
                List<String> lines = workers.get(piece).inputReader().lines().toList();
                while (workers.get(piece).waitFor() != 0) {
                    if (++deaths == 3) {
                        throw new IOException("Piece " + piece + " has killed three workers.");
                    }
                    workers.put(piece, program.on(piece).start());
                    lines = workers.get(piece).inputReader().lines().toList();
                }
                sum += lines.stream().mapToLong(Long::parseLong).sum();
            }
            return sum;
        } finally {
            workers.values().forEach(worker -> worker.destroyForcibly().onExit().join());
        }
    }
}
