package virtualthreads;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kit.Arguments;
import kit.Jvm;
import kit.PeakMemory;

/** Waits of one second, up to 100,000 at once, each in a virtual thread; beside it a timer, and threads. */
public final class ManyWaits {

    private static final int MAX_WAITS = 1_000_000;
    private static final int MAX_THREADS = 10_000;
    private static final String VIRTUAL_THREADS = "in virtual threads";
    private static final String TIMER = "on a timer";
    private static final String SLEEPING_THREADS = "in sleeping threads";

    // tag::main[]
    /** A virtual thread for each wait. It reads as in lesson 1. */
    private static void virtualThreads(int waits, int millis, CountDownLatch done) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < waits; i++) {
                threads.execute(() -> {
                    sleep(millis);
                    done.countDown();
                });
            }
        }   // here it waits until all of them have ended
    }
    // end::main[]

    // tag::beside[]
    /** As in lesson 3: a timer completes the futures. No thread waits for any of them. */
    private static void timer(int waits, int millis, CountDownLatch done) {
        for (int i = 0; i < waits; i++) {
            new CompletableFuture<Void>()
                    .completeOnTimeout(null, millis, TimeUnit.MILLISECONDS)
                    .thenRun(done::countDown);
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
    // end::beside[]

    /** What one row has shown. NaN stands for what was not measured. */
    private record Result(double seconds, int threads, int carriers, double megabytes, double kilobytesPerWait, int finished) {

        static Result of(String[] values) {
            return new Result(Double.parseDouble(values[0]), Integer.parseInt(values[1]), Integer.parseInt(values[2]),
                    Double.parseDouble(values[3]), Double.parseDouble(values[4]), Integer.parseInt(values[5]));
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int only = Arguments.number(ManyWaits.class, args, 1, MAX_WAITS, 0, "how many waits at once");
        int[] numbers = only == 0 ? new int[] {1_000, 20_000, 100_000} : new int[] {only};
        int most = numbers[numbers.length - 1];
        System.out.println(text("Waits of 1 s, all of them at once: up to %,d.", most));
        System.out.println("Each row runs in a fresh JVM.");
        System.out.println("time    = from the start of the first wait to the end of the last");
        System.out.println("threads = how many that JVM has started in all, its own ones too; virtual threads do not count");
        System.out.println("memory  = the most that this JVM had in RAM at once, all of it counted");
        System.out.println("  waits                            time     ideal  threads   memory");
        Result virtual = null;
        for (int waits : numbers) {
            virtual = measure(VIRTUAL_THREADS, waits);
        }
        Result timer = measure(TIMER, most);
        Result threads = measure(SLEEPING_THREADS, Math.min(most, MAX_THREADS));
        System.out.println(text("In virtual threads, %,d at once took %.2f s. The ideal is 1 s,"
                + " one after another would be %,d s.", most, virtual.seconds(), most));
        System.out.println(text("They shared %d carrier %s.",
                virtual.carriers(), virtual.carriers() == 1 ? "thread" : "threads"));
        // Of fewer waits the memory cannot be told from what the JVM needs for itself.
        if (most >= MAX_THREADS && !Double.isNaN(threads.kilobytesPerWait())) {
            System.out.println(text("Memory for one wait: %.1f kB in a virtual thread, %.1f kB on a timer,"
                    + " %.1f kB in a thread.",
                    virtual.kilobytesPerWait(), timer.kilobytesPerWait(), threads.kilobytesPerWait()));
        }
        if (most > MAX_THREADS) {
            System.out.println(text("%,d sleeping threads are left out: to start that many would take about %.0f s,"
                    + " and few systems allow so many.", most, (threads.seconds() - 1) * most / threads.finished()));
        }
        if (most <= 100_000 && virtual.seconds() > 3) {
            System.out.println("This machine was probably busy: in virtual threads, that should take one or two seconds."
                    + " Run it again.");
        }
    }

    /** Runs one approach in a JVM of its own and prints its row of the table. */
    private static Result measure(String approach, int waits) throws IOException, InterruptedException {
        Result result = Result.of(Jvm.result(Jvm.java(Worker.class.getName(), approach, "" + waits).start(),
                "The JVM with " + waits + " waits ended early. Try again with fewer waits."));
        String label = text("%,7d %s", waits, approach);
        System.out.println(result.finished() == waits
                ? text("%-28s  %7.2f s  %6.2f s  %,7d  %7s", label, result.seconds(), 1.0, result.threads(),
                        PeakMemory.text(result.megabytes()))
                : text("%s  only %,d of them: this system allows no more threads", label, result.finished()));
        return result;
    }

    /** What runs in the JVM of one row. */
    static final class Worker {
        public static void main(String[] args) throws IOException, InterruptedException {
            Jvm.endWithParent();
            String approach = args[0];
            int waits = Integer.parseInt(args[1]);
            double before = PeakMemory.megabytes();
            // Code is slow when it runs for the first time, so first come as many waits of a millisecond.
            CountDownLatch warm = new CountDownLatch(waits);
            if (approach.equals(VIRTUAL_THREADS)) {
                virtualThreads(waits, 1, warm);
            } else {
                timer(waits, 1, warm);
            }
            warm.await();

            CountDownLatch done = new CountDownLatch(waits);
            long began = System.nanoTime();
            try {
                switch (approach) {
                    case VIRTUAL_THREADS -> virtualThreads(waits, 1_000, done);
                    case TIMER -> timer(waits, 1_000, done);
                    default -> sleepingThreads(waits, 1_000, done);
                }
                done.await(60, TimeUnit.SECONDS);
            } catch (OutOfMemoryError e) {      // what start() throws if the system allows no more threads
                sleep(2_000);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            double peak = PeakMemory.megabytes();
            long finished = waits - done.getCount();
            // Threads start so slowly that the first may end before the last begins: not all of them were there at once.
            long atOnce = approach.equals(SLEEPING_THREADS)
                    ? Math.min(finished, ManagementFactory.getThreadMXBean().getPeakThreadCount()) : finished;
            Jvm.printResult(seconds, ManagementFactory.getThreadMXBean().getTotalStartedThreadCount(), carriers(), peak,
                    (peak - before) * 1000 / atOnce, finished);
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

    /** How many carriers this JVM has. Only their name tells them from other threads. */
    private static long carriers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("ForkJoinPool-1-worker-")).count();
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
