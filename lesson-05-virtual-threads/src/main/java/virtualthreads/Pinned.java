package virtualthreads;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import kit.Arguments;
import kit.Jvm;

/** Where a virtual thread holds on to its carrier while it waits, so that no other runs there: what does your Java do? */
public final class Pinned {

    // tag::main[]
    /** Two virtual threads and one carrier. Can both wait at the same time? */
    private static void tryAll() throws InterruptedException {
        Result plain = runTwo("A plain wait", () -> oneSecond(), () -> oneSecond());
        Result synchronizedBlock = runTwo("In a synchronized block", () -> withLock(), () -> withLock());
        Result staticBlock = runTwo("In a static block", () -> new OneClass(), () -> new AnotherClass());
        printTable(plain, synchronizedBlock, staticBlock);
    }

    private static void withLock() {
        Object lock = new Object();     // each task has one of its own, so none waits for a lock
        synchronized (lock) {
            oneSecond();
        }
    }

    /** A static block runs when its class is used for the first time. */
    static final class OneClass {
        static {
            oneSecond();
        }
    }

    static final class AnotherClass {
        static {
            oneSecond();
        }
    }
    // end::main[]

    private static final AtomicInteger RUNNING = new AtomicInteger();
    private static volatile boolean overlap;

    private record Result(String where, double seconds, boolean overlap) { }

    public static void main(String[] args) throws IOException, InterruptedException {
        Arguments.none(Pinned.class, args);
        System.out.println("Two tasks, each in a virtual thread, and each of them waits 1 s. This is Java "
                + Runtime.version().feature() + ".");
        System.out.println("They run in a fresh JVM with one carrier thread. (Usually there are as many as cores.)");
        // One, and never a second one: the JVM may start another while a file or our output is being written.
        Process oneCarrier = Jvm.java("-Djdk.virtualThreadScheduler.parallelism=1", "-Djdk.virtualThreadScheduler.maxPoolSize=1",
                OneCarrier.class.getName()).start();
        try (BufferedReader lines = oneCarrier.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(line);
            }
            if (oneCarrier.waitFor() != 0) {
                System.exit(1);     // it has said why
            }
        } finally {
            oneCarrier.destroyForcibly().waitFor();
        }
    }

    /** What runs in the JVM with one carrier. */
    static final class OneCarrier {
        public static void main(String[] args) throws InterruptedException {
            Jvm.endWithParent();
            tryAll();
        }
    }

    private static Result runTwo(String where, Runnable first, Runnable second) throws InterruptedException {
        System.out.println(where + ":");
        overlap = false;
        long began = System.nanoTime();
        Thread one = Thread.startVirtualThread(() -> task("Task 1", first));
        Thread other = Thread.startVirtualThread(() -> task("Task 2", second));
        one.join();
        other.join();
        return new Result(where, (System.nanoTime() - began) / 1e9, overlap);
    }

    private static void task(String name, Runnable wait) {
        System.out.println("Start " + name);
        if (RUNNING.incrementAndGet() == 2) {
            overlap = true;     // this one runs, so the one that waits has let go of the carrier
        }
        wait.run();
        RUNNING.decrementAndGet();
        System.out.println("End " + name);
    }

    private static void oneSecond() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException e) {
            // Nobody interrupts it.
        }
    }

    private static void printTable(Result plain, Result synchronizedBlock, Result staticBlock) {
        System.out.println("                            time     ideal  the two tasks waited");
        double sum = 0;
        for (Result result : new Result[] {plain, synchronizedBlock, staticBlock}) {
            System.out.println(String.format(Locale.ROOT, "%-23s  %5.2f s  %6.2f s  %s", result.where(), result.seconds(), 1.0,
                    result.overlap() ? "at the same time" : "one after the other"));
            sum += result.seconds();
        }
        System.out.println("Java " + Runtime.version().feature() + (synchronizedBlock.overlap()
                ? " lets go of the carrier in a synchronized block. So do all from Java 24 on."
                : " keeps the carrier in a synchronized block. Java 24 and newer ones let go of it."));
        System.out.println(String.format(Locale.ROOT, "It took %.2f s. The ideal is 3 s.", sum));
        if (!plain.overlap() || plain.seconds() > 1.5) {
            System.out.println("This machine was busy: two plain waits should be over after little more than a second. Run it again.");
        }
    }
}
