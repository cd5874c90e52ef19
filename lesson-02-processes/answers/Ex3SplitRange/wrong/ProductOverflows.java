package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Wrong: the product is larger than an {@code int} can be, and the edges come out negative. Caught by {@code
 * largeRange}.
 */
final class Ex3SplitRange {
    /** Makes the program that looks at the numbers of a range, without its end, and prints how many it has counted. */
    interface RangeProgram {
        ProcessBuilder on(int from, int to);
    }

    static long count(int from, int to, int workers, RangeProgram program) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            int start = from + (to - from) * worker / workers;
            int end = from + (to - from) * (worker + 1) / workers;
            processes.add(program.on(start, end).start());
        }
        long count = 0;
        int failed = 0;
        for (Process process : processes) {
            String output = new String(process.getInputStream().readAllBytes());
            failed = Math.max(failed, process.waitFor());
            count += failed == 0 ? Long.parseLong(output.strip()) : 0;
        }
        if (failed != 0) {
            throw new IOException("exit status " + failed);
        }
        return count;
    }
}
