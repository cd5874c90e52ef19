package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Wrong: rounded up, the shares are used up early, and the last part begins beyond the end. Caught by
 * {@code moreWorkersThanNumbers}.
 */
final class Ex3SplitRange {
    /** Makes the program that looks at the numbers of a range, without its end, and prints how many it has counted. */
    interface RangeProgram {
        ProcessBuilder on(int from, int to);
    }

    static long count(int from, int to, int workers, RangeProgram program) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        try {
            int share = (to - from + workers - 1) / workers;
            for (int i = 0; i < workers; i++) {
                int start = from + i * share;
                processes.add(program.on(start, Math.min(to, start + share)).start());
            }
            long sum = 0;
            for (Process process : processes) {
                String output = new String(process.getInputStream().readAllBytes());
                if (process.waitFor() != 0) {
                    throw new IOException("a worker has failed");
                }
                sum += Long.parseLong(output.strip());
            }
            return sum;
        } finally {
            for (Process process : processes) {
                process.destroyForcibly().onExit().join();
            }
        }
    }
}
