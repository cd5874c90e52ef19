package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Wrong: what a failed worker has printed may be no number, and then it throws something else. Caught by
 * {@code failsWithGarbageOutput}.
 */
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
            long sum = 0;
            for (Process process : processes) {
                sum += Long.parseLong(new String(process.getInputStream().readAllBytes()).strip());
                if (process.waitFor() != 0) {
                    throw new IOException("a worker has failed");
                }
            }
            return sum;
        } finally {
            for (Process process : processes) {
                process.destroyForcibly().onExit().join();
            }
        }
    }
}
