package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Wrong: the sum of the counts may not fit into an {@code int}. Caught by {@code largeRange}. */
final class Ex3SplitRange {
    /** Makes the program that looks at the numbers of a range, without its end, and prints how many it has counted. */
    interface RangeProgram {
        ProcessBuilder on(int from, int to);
    }

    static long count(int from, int to, int workers, RangeProgram program) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        try {
            long start = from;
            for (int left = workers; left > 0; left--) {
                long end = start + (to - start) / left;
                processes.add(program.on((int) start, (int) end).start());
                start = end;
            }
            int sum = 0;
            for (Process process : processes) {
                String output = new String(process.getInputStream().readAllBytes());
                if (process.waitFor() != 0) {
                    throw new IOException("a worker has failed");
                }
                sum += (int) Long.parseLong(output.strip());
            }
            return sum;
        } finally {
            for (Process process : processes) {
                process.destroyForcibly().onExit().join();
            }
        }
    }
}
