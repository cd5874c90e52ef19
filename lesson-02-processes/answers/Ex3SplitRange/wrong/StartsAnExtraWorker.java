package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Wrong: what the division leaves goes to one worker more than there should be. Caught by {@code unevenSplit}. */
final class Ex3SplitRange {
    /** Makes the program that looks at the numbers of a range, without its end, and prints how many it has counted. */
    interface RangeProgram {
        ProcessBuilder on(int from, int to);
    }

    static long count(int from, int to, int workers, RangeProgram program) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        try {
            for (int i = 0; i < workers; i++) {
                int start = from + (to - from) / workers * i;
                int end = from + (to - from) / workers * (i + 1);
                processes.add(program.on(start, end).start());
            }
            int rest = (to - from) % workers;
            if (rest > 0) {
                processes.add(program.on(to - rest, to).start());
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
