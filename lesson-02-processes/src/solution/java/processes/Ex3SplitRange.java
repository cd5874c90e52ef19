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
            int start = from;
            for (int worker = 0; worker < workers; worker++) {
                int end = start + (to - start) / (workers - worker); // an equal part of the rest
                processes.add(program.on(start, end).start());
                start = end;
            }
            long count = 0;
            int failed = 0;
            for (Process process : processes) {
                String output = new String(process.getInputStream().readAllBytes());
                int status = process.waitFor();
                if (status == 0) {
                    count += Long.parseLong(output.strip());
                } else {
                    failed = status;
                }
            }
            if (failed != 0) {
                throw new IOException("A worker ended with exit status " + failed);
            }
            return count;
        } finally {
            processes.forEach(Process::destroyForcibly); // after a failed start, none goes on
        }
    }
    // end::answer[]
}
