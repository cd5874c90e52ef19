package comparison.measure;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kit.Jvm;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to start one task that does nothing, and to wait for its end. In each way, the caller blocks until the task has
 * finished, so each figure includes handing the task over and waking the caller.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 2, time = 1)
@State(Scope.Benchmark)
public class StartBenchmark {
    private final Runnable nothing = () -> { };

    @Benchmark
    public void thread() throws InterruptedException {
        Thread thread = new Thread(nothing);
        thread.start();
        thread.join();
    }

    /** A new JVM. */
    @Benchmark
    public int process() throws IOException, InterruptedException {
        return Jvm.java(Nothing.class.getName()).start().waitFor();
    }

    /** What that JVM runs. */
    static final class Nothing {
        public static void main(String[] args) { }
    }

    /** A future. Its task runs on a thread that's there already, as on an event loop. */
    @Benchmark
    public void async(Loop loop) {
        CompletableFuture.runAsync(nothing, loop.thread).join();
    }

    @Benchmark
    public void virtualThread(Java21 java21) throws Exception {
        Thread thread = (Thread) java21.start.invoke(null, nothing);
        thread.join();
    }

    /** One thread that runs all tasks. */
    @State(Scope.Benchmark)
    public static class Loop {
        private final ExecutorService thread = Executors.newSingleThreadExecutor();

        @TearDown
        public void end() {
            thread.shutdown();
        }
    }

    /** The method Thread.startVirtualThread, which Java 17 does not have. */
    @State(Scope.Benchmark)
    public static class Java21 {
        private Method start;

        @Setup
        public void find() throws NoSuchMethodException {
            start = Thread.class.getMethod("startVirtualThread", Runnable.class);
        }
    }
}
