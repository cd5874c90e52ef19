package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Right: a dead worker is replaced when its turn comes, and the third death of a piece ends all the other workers. */
final class Ex4WorkerDies {
    /** Makes the program that does a piece. */
    interface PieceProgram {
        ProcessBuilder on(int piece);
    }

    static long sum(List<Integer> pieces, PieceProgram program) throws IOException, InterruptedException {
        List<Process> workers = new ArrayList<>();
        try {
            for (int piece : pieces) {
                workers.add(program.on(piece).start());
            }
            long sum = 0;
            for (int i = 0; i < pieces.size(); i++) {
                int piece = pieces.get(i);
                int deaths = 0;
                List<String> lines = workers.get(i).inputReader().lines().toList();
                while (workers.get(i).waitFor() != 0) {
                    if (++deaths == 3) {
                        throw new IOException("Piece " + piece + " has killed three workers.");
                    }
                    workers.set(i, program.on(piece).start());
                    lines = workers.get(i).inputReader().lines().toList();
                }
                sum += lines.stream().mapToLong(Long::parseLong).sum();
            }
            return sum;
        } finally {
            workers.forEach(worker -> worker.destroyForcibly().onExit().join());
        }
    }
}
