package async;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Waits of one second, up to 100,000 at once, on a handful of threads; beside it two ways that may need a thread each. */
public final class ManyWaits {

    private static final int MOST_WAITS = 1_000_000;
    private static final int MOST_THREADS = 10_000;
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
        int[] numbers = args.length == 0 ? new int[] {1, 100, 10_000, 100_000} : new int[] {waits(args)};
        int most = numbers[numbers.length - 1];
        int forThreads = Math.min(most, MOST_THREADS);
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

    /** Runs one way in a JVM of its own, prints its row of the table, and returns the seconds. */
    private static double measure(String way, int waits) throws IOException, InterruptedException {
        String label = String.format(Locale.ROOT, "%,7d %s", waits, way);
        Process worker = startJvm(way, waits);
        try (BufferedReader lines = worker.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("RESULT ")) {
                    String[] result = line.split(" ");
                    double seconds = Long.parseLong(result[1]) / 1e9;
                    if (!result[4].equals("" + waits)) {
                        System.out.println(label + "  only " + result[4] + " of them: this system allows no more threads");
                        return seconds;
                    }
                    System.out.println(String.format(Locale.ROOT, "%-28s  %7.2f s  %6.2f s  %,7d  %7s",
                            label, seconds, 1.0, Long.parseLong(result[2]), result[3].replace('_', ' ')));
                    return seconds;
                }
            }
        } finally {
            worker.destroyForcibly().waitFor();
        }
        System.err.println("The JVM with " + waits + " waits ended early. Try again with fewer waits.");
        System.exit(1);
        return 0;
    }

    /** What runs in the JVM of one row. */
    static final class Worker {
        public static void main(String[] args) throws IOException, InterruptedException {
            endWithParent();
            String way = args[0];
            int waits = Integer.parseInt(args[1]);
            // Code is slow when it runs for the first time, so first come as many waits of a millisecond.
            CountDownLatch warm = new CountDownLatch(waits);
            timer(waits, 1, warm);
            warm.await();

            CountDownLatch done = new CountDownLatch(waits);
            long began = System.nanoTime();
            try {
                switch (way) {
                    case TIMER -> timer(waits, 1_000, done);
                    case DELAYED_EXECUTOR -> delayedExecutor(waits, 1_000, done);
                    default -> sleepingThreads(waits, 1_000, done);
                }
                done.await(60, TimeUnit.SECONDS);
            } catch (OutOfMemoryError e) {      // what start() throws if the system allows no more threads
                sleep(2_000);
            }
            long took = System.nanoTime() - began;
            System.out.println("RESULT " + took + " " + ManagementFactory.getThreadMXBean().getTotalStartedThreadCount()
                    + " " + peakMemory() + " " + (waits - done.getCount()));
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

    /** Linux tells how much of a process was in RAM at its peak; elsewhere there is no simple way to ask. */
    private static String peakMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.isReadable(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024 / 1_000_000 + "_MB";
                }
            }
        }
        return "not_measured";
    }

    /** Starts the worker in a new JVM: the same Java and the same classes as here. */
    private static Process startJvm(String way, int waits) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String classes = ManyWaits.class.getProtectionDomain().getCodeSource().getLocation().toString();
        command.add("-cp");
        command.add(Path.of(URI.create(classes)).toString());
        command.add(Worker.class.getName());
        command.addAll(List.of(way, "" + waits));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().remove("JAVA_TOOL_OPTIONS");      // these make a JVM print a line of its own
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return builder.start();
    }

    /** Ends this JVM when its parent has gone, however that came: then our standard input is at its end. */
    private static void endWithParent() {
        Thread watch = new Thread(() -> {
            try {
                while (System.in.read() >= 0) { }
            } catch (IOException e) {
                // Nothing more to read either.
            }
            Runtime.getRuntime().halt(1);
        }, "ends with the parent");
        watch.setDaemon(true);
        watch.start();
    }

    private static int waits(String[] args) {
        if (args.length == 1 && args[0].matches("[1-9][0-9]{0,5}|" + MOST_WAITS)) {
            return Integer.parseInt(args[0]);
        }
        System.err.println("ManyWaits takes one number, 1 to " + MOST_WAITS + ": how many waits at once. You gave: "
                + String.join(" ", args) + ".");
        System.exit(2);
        return 0;   // never reached
    }
}
