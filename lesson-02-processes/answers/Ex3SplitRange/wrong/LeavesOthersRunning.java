package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Wrong: when a worker has failed, nobody waits for those after it. Caught by {@code failurePropagates}. */
final class Ex3SplitRange {
    /** Makes the program that looks at the numbers of a range, without its end, and prints how many it has counted. */
    interface RangeProgram {
        ProcessBuilder on(int from, int to);
    }

    static long count(int from, int to, int workers, RangeProgram program) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        int start = from;
        for (int worker = 0; worker < workers; worker++) {
            int end = start + (to - start) / (workers - worker);
            processes.add(program.on(start, end).start());
            start = end;
        }
        long count = 0;
        for (Process process : processes) {
            String output = new String(process.getInputStream().readAllBytes());
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException("A worker ended with exit status " + status);
            }
            count += Long.parseLong(output.strip());
        }
        return count;
    }
}
