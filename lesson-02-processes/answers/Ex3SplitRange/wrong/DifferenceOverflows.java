package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Wrong: the range has more numbers than an {@code int} can hold, so {@code to - start} comes out negative. Caught by {@code
 * rangeLargerThanInt}.
 */
final class Ex3SplitRange {
    /** Makes the program that looks at the numbers of a range, without its end, and prints how many it has counted. */
    interface RangeProgram {
        ProcessBuilder on(int from, int to);
    }

    static long count(int from, int to, int workers, RangeProgram program)
            throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        try {
            int start = from;
            for (int worker = 0; worker < workers; worker++) {
                int end = start + (to - start) / (workers - worker);
                processes.add(program.on(start, end).start());
                start = end;
            }
            long count = 0;
            int failed = 0;
            for (Process process : processes) {
                String output = String.join("\n", process.inputReader().lines().toList());
                int status = process.waitFor();
                if (status == 0) {
                    count += Long.parseLong(output);
                } else {
                    failed = status;
                }
            }
            if (failed != 0) {
                throw new IOException("A worker ended with exit status " + failed);
            }
            return count;
        } finally {
            for (Process process : processes) {
                process.destroyForcibly().onExit().join();
            }
        }
    }
}
