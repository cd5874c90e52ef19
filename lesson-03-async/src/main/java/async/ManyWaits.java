package async;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import kit.Arguments;
import kit.Jvm;
import kit.PeakMemory;

/** Waits of one second, up to 100,000 at once, on a handful of threads; beside it two ways that may need a thread each. */
public final class ManyWaits {

    private static final int MAX_WAITS = 1_000_000;
    private static final int MAX_THREADS = 10_000;
    private static final String TIMER = "on a timer";
    private static final String DELAYED_EXECUTOR = "with delayedExecutor";
    private static final String SLEEPING_THREADS = "in sleeping threads";

    // tag::main[]
    /** One timer thread completes all the futures and runs their callbacks, so these must be short. */
    private static void timer(int waits, int millis, CountDownLatch done) {
        for (int i = 0; i < waits; i++) {
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, millis, TimeUnit.MILLISECONDS)
                    .thenRun(done::countDown);
        }
    }

    /** The timer hands each task to the JDK's default threads. How many are there? */
    private static void delayedExecutor(int waits, int millis, CountDownLatch done) {
        Executor later = CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
        for (int i = 0; i < waits; i++) {
            CompletableFuture.runAsync(done::countDown, later);
        }
    }

    /** As in lesson 1: a thread for each wait. */
    private static void sleepingThreads(int waits, int millis, CountDownLatch done) {
        for (int i = 0; i < waits; i++) {
            new Thread(() -> {
                sleep(millis);
                done.countDown();
            }).start();
        }
    }
    // end::main[]

    public static void main(String[] args) throws IOException, InterruptedException {
        int only = Arguments.number(ManyWaits.class, args, 1, MAX_WAITS, 0, "how many waits at once");
        int[] numbers = only == 0 ? new int[] {1, 100, 10_000, 100_000} : new int[] {only};
        int most = numbers[numbers.length - 1];
        int forThreads = Math.min(most, MAX_THREADS);
        System.out.println(String.format(Locale.ROOT, "Waits of 1 s, all of them at once: up to %,d.", most));
        System.out.println("Each row runs in a fresh JVM.");
        System.out.println("time    = from the start of the first wait to the end of the last");
        System.out.println("threads = how many that JVM has started in all, its own ones too");
        System.out.println("memory  = the most that this JVM had in RAM at once, all of it counted");
        System.out.println("  waits                            time     ideal  threads   memory");
        double seconds = 0;
        for (int waits : numbers) {
            seconds = measure(TIMER, waits);
        }
        measure(DELAYED_EXECUTOR, forThreads);
        measure(SLEEPING_THREADS, forThreads);
        System.out.println(String.format(Locale.ROOT,
                "On a timer, %,d at once took %.2f s. The ideal is 1 s, one after another would be %,d s.",
                most, seconds, most));
        if (most <= 100_000 && seconds > 2) {
            System.out.println("This machine was probably busy: on a timer, that should take little more than a second. Run it again.");
        }
    }

    /** Runs one approach in a JVM of its own, prints its row of the table, and returns the seconds. */
    private static double measure(String approach, int waits) throws IOException, InterruptedException {
        String[] result = Jvm.result(Jvm.java(Worker.class.getName(), approach, "" + waits).start(),
                "The JVM with " + waits + " waits ended early. Try again with fewer waits.");
        String label = String.format(Locale.ROOT, "%,7d %s", waits, approach);
        double seconds = Double.parseDouble(result[0]);
        if (Integer.parseInt(result[3]) < waits) {
            System.out.println(label + "  only " + result[3] + " of them: this system allows no more threads");
            return seconds;
        }
        System.out.println(String.format(Locale.ROOT, "%-28s  %7.2f s  %6.2f s  %,7d  %7s",
                label, seconds, 1.0, Long.parseLong(result[1]), PeakMemory.text(Double.parseDouble(result[2]))));
        return seconds;
    }

    /** What runs in the JVM of one row. */
    static final class Worker {
        public static void main(String[] args) throws IOException, InterruptedException {
            Jvm.endWithParent();
            String approach = args[0];
            int waits = Integer.parseInt(args[1]);
            // Code is slow when it runs for the first time, so first come as many waits of a millisecond.
            CountDownLatch warm = new CountDownLatch(waits);
            timer(waits, 1, warm);
            warm.await();

            CountDownLatch done = new CountDownLatch(waits);
            long began = System.nanoTime();
            try {
                switch (approach) {
                    case TIMER -> timer(waits, 1_000, done);
                    case DELAYED_EXECUTOR -> delayedExecutor(waits, 1_000, done);
                    default -> sleepingThreads(waits, 1_000, done);
                }
                done.await(60, TimeUnit.SECONDS);
            } catch (OutOfMemoryError e) {      // what start() throws if the system allows no more threads
                sleep(2_000);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            Jvm.printResult(seconds, ManagementFactory.getThreadMXBean().getTotalStartedThreadCount(), PeakMemory.megabytes(),
                    waits - done.getCount());
            System.exit(0);
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            // Nobody interrupts it.
        }
    }
}
