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

/** Counts primes: all of the work is calculating. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 1)     // until then the JVM has compiled the loop
@Measurement(iterations = 2)
public class PrimesBenchmark {

    /** Up to where to count. */
    @State(Scope.Benchmark)
    public static class Numbers {
        @Param("10000000")
        public int limit;
    }

    /** How many work at it. {@link RunBenchmark} puts in 1, 2, 4 and so on, up to twice the cores. */
    @State(Scope.Benchmark)
    public static class Workers {
        @Param("1")
        public int workers;
    }

    @Benchmark
    public int oneAfterAnother(Numbers numbers) {
        return Primes.sequential(numbers.limit);
    }

    @Benchmark
    public int threads(Numbers numbers, Workers at) throws Exception {
        return Primes.onThreads(numbers.limit, at.workers);
    }

    @Benchmark
    public int processes(Numbers numbers, Workers at) throws Exception {
        return Primes.inProcesses(numbers.limit, at.workers);
    }

    /** On one thread, as on an event loop. */
    @Benchmark
    public int async(Numbers numbers) {
        return Primes.async(numbers.limit, 1);
    }

    @Benchmark
    public int virtualThreads(Numbers numbers, Workers at) throws Exception {
        return Primes.onVirtualThreads(numbers.limit, at.workers);
    }
}
