package processes;

import java.io.IOException;

/** Wrong: it waits for a worker before it starts the next one. Caught by {@code workersRunConcurrently}. */
final class Ex3SplitRange {
    /** Makes the program that looks at the numbers of a range, without its end, and prints how many it has counted. */
    interface RangeProgram {
        ProcessBuilder on(int from, int to);
    }

    static long count(int from, int to, int workers, RangeProgram program) throws IOException, InterruptedException {
        long count = 0;
        int start = from;
        for (int worker = 0; worker < workers; worker++) {
            int end = start + (to - start) / (workers - worker);
            Process process = program.on(start, end).start();
            count += Long.parseLong(new String(process.getInputStream().readAllBytes()).strip());
            if (process.waitFor() != 0) {
                throw new IOException("exit status " + process.exitValue());
            }
            start = end;
        }
        return count;
    }
}
