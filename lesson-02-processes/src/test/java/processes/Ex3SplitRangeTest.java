package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ex3SplitRangeTest {
    /** Each of the test's programs says that it has counted so much for every number of its range. */
    private static final int EACH = 5;

    @RegisterExtension
    final ScriptedPrograms programs = new ScriptedPrograms(Ex3SplitRange.class);

    @Test
    @Order(1)
    @DisplayName("two workers: every number is counted once")
    void everyNumberIsCountedOnce() {
        check(10, 20, 2, count(10, 20, 2, ""));
    }

    @Test
    @Order(2)
    @DisplayName("all workers count at the same time, and each has its share")
    void workersCountTogether() {
        programs.holdUntilAllMeet(3);

        count(0, 90, 3, "meet; ");

        List<int[]> ranges = ranges();
        if (ranges.size() != 3) {
            throw programs.failure("There should be 3 workers, and " + ranges.size() + (ranges.size() == 1 ? " was" : " were")
                    + " started.");
        }
        if (programs.most() < 3) {
            throw programs.failure("Only " + programs.most() + " of 3 workers " + (programs.most() == 1 ? "was" : "were")
                    + " counting at once: the others had to wait.");
        }
        for (int[] range : ranges) {
            if (range[1] - range[0] > 45) {
                throw programs.failure("One of 3 workers counts " + (range[1] - range[0])
                        + " of 90 numbers: that is more than its share.");
            }
        }
    }

    @Test
    @Order(3)
    @DisplayName("eleven numbers for two workers: none is left out, and none is counted twice")
    void theLastNumberCounts() {
        check(10, 21, 2, count(10, 21, 2, ""));
    }

    @Test
    @Order(4)
    @DisplayName("three numbers for five workers: some have nothing to do")
    void moreWorkersThanNumbers() {
        check(10, 13, 5, count(10, 13, 5, ""));
    }

    @Test
    @Order(5)
    @DisplayName("the range may be large, and the result larger than an int")
    void aLargeRange() {
        check(0, 2_000_000_000, 2, count(0, 2_000_000_000, 2, ""));
    }

    @Test
    @Order(6)
    @DisplayName("a worker that fails is told, and none is left running")
    void failureIsTold() {
        // It has printed something by then.
        failureIsTold("print 7; exit 1");
    }

    @Test
    @Order(7)
    @DisplayName("a worker that fails may print anything")
    void failsWithoutANumber() {
        failureIsTold("print What a mess!; exit 1");
    }

    @Test
    @Order(8)
    @DisplayName("counts every number once when the range starts below 0 and an int can't hold its size")
    void farApart() {
        check(-2_000_000_000, 2_000_000_000, 2, count(-2_000_000_000, 2_000_000_000, 2, ""));
    }

    private void failureIsTold(String script) {
        AtomicLong result = new AtomicLong();
        // The worker with the first number fails. The other one is still running then.
        Ex3SplitRange.RangeProgram program = (from, to) -> programs.program(from + ".." + to,
                from == 10 ? script : "after 10.." + from + "; print 7");

        Optional<Throwable> thrown = programs.runAndCatch(() -> result.set(Ex3SplitRange.count(10, 20, 2, program)));

        if (thrown.isEmpty()) {
            throw programs.failure("A worker ended with exit status 1, and nobody was told: count returned " + result.get() + ".");
        }
        if (!(thrown.get() instanceof IOException)) {
            throw programs.failure("A worker ended with exit status 1: count must throw an IOException, and it threw "
                    + thrown.get() + ".");
        }
    }

    private long count(int from, int to, int workers, String first) {
        Ex3SplitRange.RangeProgram program = (start, end) ->
                programs.program(start + ".." + end, first + "print " + EACH * ((long) end - start));
        AtomicLong result = new AtomicLong();
        programs.run(() -> result.set(Ex3SplitRange.count(from, to, workers, program)));
        return result.get();
    }

    /** The ranges of the programs that were started, sorted. */
    private List<int[]> ranges() {
        List<int[]> ranges = new ArrayList<>();
        for (String name : programs.started()) {
            String[] ends = name.split("\\.\\.");
            ranges.add(new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[1])});
        }
        ranges.sort(Comparator.<int[]>comparingInt(range -> range[0]).thenComparingInt(range -> range[1]));
        return ranges;
    }

    private void check(int from, int to, int workers, long result) {
        if (programs.started().isEmpty()) {
            throw programs.failure("No worker was started.");
        }
        if (programs.started().size() > workers) {
            throw programs.failure("There should be " + workers + " workers, and " + programs.started().size() + " were started.");
        }
        int next = from;
        for (int[] range : ranges()) {
            String worker = "The worker from " + range[0] + " to " + range[1];
            if (range[0] > range[1] || range[0] < from || range[1] > to) {
                throw programs.failure(worker + " has numbers outside the range from " + from + " to " + to + ".");
            }
            if (range[0] < next) {
                throw programs.failure("The number " + range[0] + " is counted twice: one worker has the numbers up to " + next
                        + ", without " + next + ", and the next one begins at " + range[0] + ".");
            }
            if (range[0] > next) {
                throw programs.failure("Nobody counts the number " + next + ": the next worker begins at " + range[0] + ".");
            }
            next = range[1];
        }
        if (next < to) {
            throw programs.failure("Nobody counts the number " + (to - 1) + ": the last worker has the numbers up to " + next
                    + ", without " + next + ".");
        }
        if (result != EACH * ((long) to - from)) {
            throw programs.failure("The workers have counted " + EACH * ((long) to - from) + " in all, and count returned "
                    + result + ".");
        }
    }
}
