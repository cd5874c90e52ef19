package processes;

import java.io.IOException;
import org.junit.jupiter.api.Assumptions;

/**
 * Splits a range of numbers over several workers, which count at the same time, and returns the sum of their counts.
 *
 * @see Ex3SplitRangeTest
 */
final class Ex3SplitRange {
    /** Makes the program that looks at the numbers of a range, without its end, and prints how many it has counted. */
    interface RangeProgram {
        ProcessBuilder on(int from, int to);
    }

    static long count(int from, int to, int workers, RangeProgram program) throws IOException, InterruptedException {
        Assumptions.abort("2.3 is waiting for you: delete this line.");
        Process process = program.on(from, to).start();
        String output = String.join("\n", process.inputReader().lines().toList());
        process.waitFor();
        return Long.parseLong(output);
    }
}
