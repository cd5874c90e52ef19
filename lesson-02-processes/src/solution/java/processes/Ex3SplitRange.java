package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Each worker begins where the one before it ends, and the last one ends at the end. */
final class Ex3SplitRange {
    /** Makes the program that looks at the numbers of a range, without its end, and prints how many it has counted. */
    interface RangeProgram {
        ProcessBuilder on(int from, int to);
    }

    // tag::answer[]
    static long count(int from, int to, int workers, RangeProgram program)
            throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        try {
            long start = from; // a long, since an int may be too small for to - start
            for (int worker = 0; worker < workers; worker++) {
                long end = start + (to - start) / (workers - worker); // an equal part of the rest
                processes.add(program.on((int) start, (int) end).start());
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
                process.destroyForcibly().onExit().join(); // after a failed start or an interrupt, none goes on
            }
        }
    }
    // end::answer[]
}
