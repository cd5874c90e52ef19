package comparison.measure;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Plain waits of one second: all of the work is waiting. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 1)
@Measurement(iterations = 2)
public class WaitingBenchmark {
    private static final int MILLIS = 1_000;

    /** How many waits, where nothing stands in the way of many. */
    @State(Scope.Benchmark)
    public static class Many {
        @Param({"1", "10", "100", "1000", "10000"})
        public int tasks;
    }

    /** How many waits, where each needs a JVM of its own. */
    @State(Scope.Benchmark)
    public static class Some {
        @Param({"1", "10", "50"})
        public int tasks;
    }

    /** How many waits, where each takes a second more. */
    @State(Scope.Benchmark)
    public static class Few {
        @Param({"1", "10"})
        public int tasks;
    }

    @Benchmark
    @Warmup(iterations = 0)     // nothing here could get faster
    public int oneAfterAnother(Few few) throws Exception {
        return Waits.sequential(few.tasks, MILLIS);
    }

    @Benchmark
    public int threads(Many many) throws Exception {
        return Waits.onThreads(many.tasks, MILLIS);
    }

    @Benchmark
    public int processes(Some some) throws Exception {
        return Waits.inProcesses(some.tasks, MILLIS);
    }

    @Benchmark
    public int async(Many many) {
        return Waits.async(many.tasks, MILLIS);
    }

    @Benchmark
    public int virtualThreads(Many many) throws Exception {
        return Waits.onVirtualThreads(many.tasks, MILLIS);
    }
}
