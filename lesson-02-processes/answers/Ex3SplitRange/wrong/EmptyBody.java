package processes;

import java.io.IOException;

/** Wrong: nobody counts. Caught by {@code countsEveryNumberOnce}. */
final class Ex3SplitRange {
    /** Makes the program that looks at the numbers of a range, without its end, and prints how many it has counted. */
    interface RangeProgram {
        ProcessBuilder on(int from, int to);
    }

    static long count(int from, int to, int workers, RangeProgram program) throws IOException, InterruptedException {
        return 0;
    }
}
