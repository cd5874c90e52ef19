package comparison.measure;

import java.net.URI;
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

/** HTTP requests to a service on this machine that answers each after one second: nearly all of the work is waiting. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 2)     // the HTTP client is much code, and slow while it is new
@Measurement(iterations = 2)
public class RequestsBenchmark {

    /** How long the service takes for an answer. */
    static final int MILLIS = 1_000;

    /** The service runs in the JVM that started this one ({@link RunBenchmark}), so that it counts for no row. */
    private static final URI SERVICE = URI.create(System.getProperty("service", "http://127.0.0.1/"));

    /** How many requests, where nothing stands in the way of many. */
    @State(Scope.Benchmark)
    public static class Many {
        @Param({"10", "100", "1000"})
        public int tasks;
    }

    /** How many requests, where each takes a second more or needs a JVM of its own. */
    @State(Scope.Benchmark)
    public static class Few {
        @Param("10")
        public int tasks;
    }

    @Benchmark
    @Warmup(iterations = 0)     // each request after the first is warm
    public int oneAfterAnother(Few few) throws Exception {
        return Requests.sequential(SERVICE, few.tasks);
    }

    @Benchmark
    public int threads(Many many) throws Exception {
        return Requests.onThreads(SERVICE, many.tasks);
    }

    @Benchmark
    @Warmup(iterations = 0)     // each process is new anyway
    public int processes(Few few) throws Exception {
        return Requests.inProcesses(SERVICE, few.tasks);
    }

    @Benchmark
    public int async(Many many) throws Exception {
        return Requests.async(SERVICE, many.tasks);
    }

    @Benchmark
    public int virtualThreads(Many many) throws Exception {
        return Requests.onVirtualThreads(SERVICE, many.tasks);
    }
}
