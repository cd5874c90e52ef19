package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/** Right: the method calls itself for the pieces that have failed, with one try less. */
final class Ex4WorkerDies {
    /** Makes the program that does a piece. */
    interface PieceProgram {
        ProcessBuilder on(int piece);
    }

    static long sum(List<Integer> pieces, PieceProgram program) throws IOException, InterruptedException {
        return sum(pieces, program, 3);
    }

    private static long sum(List<Integer> pieces, PieceProgram program, int tries) throws IOException, InterruptedException {
        if (pieces.isEmpty()) {
            return 0;
        }
        if (tries == 0) {
            throw new IOException("given up: " + pieces);
        }
        Process[] workers = new Process[pieces.size()];
        try {
            for (int i = 0; i < workers.length; i++) {
                workers[i] = program.on(pieces.get(i)).start();
            }
            long sum = 0;
            List<Integer> again = new ArrayList<>();
            for (int i = 0; i < workers.length; i++) {
                String output = String.join("\n", workers[i].inputReader().lines().toList());
                if (workers[i].waitFor() != 0) {
                    again.add(pieces.get(i));
                    continue;
                }
                Scanner numbers = new Scanner(output);
                while (numbers.hasNextLong()) {
                    sum += numbers.nextLong();
                }
            }
            return sum + sum(again, program, tries - 1);
        } finally {
            for (Process worker : workers) {
                if (worker != null) {
                    worker.destroyForcibly().onExit().join();
                }
            }
        }
    }
}
