package coach;

import course.CourseFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Warm JVMs, ready for tests. One whose tests did not all pass is thrown away, and a new one is started in the background while the
 * others are ready.
 */
final class Bench implements AutoCloseable {
    private final Path folder;
    private final List<String> options;
    private final BlockingQueue<CompletableFuture<TestJvm>> ready = new LinkedBlockingQueue<>();
    private final Set<TestJvm> all = ConcurrentHashMap.newKeySet();
    private final Set<TestJvm> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService starter = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "starts JVMs");
        thread.setDaemon(true);
        return thread;
    });
    private boolean closed;

    /** So many JVMs, with these options, which keep their files below this folder. */
    Bench(int size, Path folder, String... options) {
        this.folder = folder;
        this.options = List.of(options);
        for (int i = 0; i < size; i++) {
            startOne();
        }
    }

    /** Runs a test class in the next JVM that is ready. */
    Verdict run(List<Path> classPath, String testClass) {
        TestJvm jvm = take();
        TestJvm.Outcome outcome = new TestJvm.Outcome(Verdict.of(Verdict.Kind.CANCELLED, ""), false);
        try {
            outcome = jvm.run(classPath, testClass);
            return outcome.verdict();
        } finally {
            busy.remove(jvm);
            if (outcome.clean()) {
                ready.add(CompletableFuture.completedFuture(jvm));
            } else {
                throwAway(jvm);
            }
        }
    }

    /** Cuts off whatever runs now. */
    void cancel() {
        busy.forEach(TestJvm::cancel);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        starter.shutdown();
        all.forEach(TestJvm::close);
    }

    private TestJvm take() {
        try {
            TestJvm jvm = ready.take().join();
            busy.add(jvm);
            return jvm;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CourseFailure("Interrupted.");
        } catch (CompletionException e) {
            startOne();
            throw new CourseFailure(e.getCause().getMessage());
        }
    }

    private void throwAway(TestJvm jvm) {
        startOne();
        all.remove(jvm);
        jvm.close();
    }

    private synchronized void startOne() {
        ready.add(closed ? CompletableFuture.failedFuture(new IOException("The coach is closed."))
                : CompletableFuture.supplyAsync(this::start, starter));
    }

    private TestJvm start() {
        try {
            TestJvm jvm;
            synchronized (this) {
                if (closed) {
                    throw new IOException("The coach is closed.");
                }
                jvm = new TestJvm(folder, options);
                all.add(jvm);
            }
            jvm.awaitReady();
            return jvm;
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
