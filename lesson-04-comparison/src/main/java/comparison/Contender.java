package comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kit.Jvm;

/** Does one work in one way, in a fresh JVM, and measures it. */
final class Contender {

    private static final int LIMIT_SECONDS = 60;

    /**
     * What was measured.
     *
     * @param seconds   how long it took
     * @param answer    what the work returned, such as the number of primes
     * @param threads   the most threads at once, in all its processes together; 0 if not measured
     * @param megabytes the most RAM at once, of all its processes together; NaN if not measured
     * @param failure   why there is no result, in a few words; null if all is well
     */
    record Result(double seconds, int answer, int threads, double megabytes, String failure) {

        static Result none(String why) {
            return new Result(Double.NaN, 0, 0, Double.NaN, why);
        }

        boolean isThere() {
            return failure == null;
        }

        /** Threads and memory, as two columns of a table. */
        String use() {
            return PeakUse.isPossible() ? String.format(Locale.ROOT, "%,12d  %,9.0f MB", threads, megabytes)
                    : "not measured  not measured";
        }
    }

    /** Does it: so many "waits" of so many milliseconds, "requests" to a service, or "primes" up to a number on some workers. */
    static int work(String work, Way way, int number, String more) throws Exception {
        if (work.equals("waits")) {
            int millis = Integer.parseInt(more);
            return switch (way) {
                case ONE_AFTER_ANOTHER -> PlainWaits.oneAfterAnother(number, millis);
                case THREADS -> PlainWaits.onThreads(number, millis);
                case PROCESSES -> PlainWaits.inProcesses(number, millis);
                case ASYNC -> PlainWaits.async(number, millis);
                case VIRTUAL_THREADS -> PlainWaits.onVirtualThreads(number, millis);
            };
        }
        if (work.equals("requests")) {
            URI service = URI.create(more);
            return switch (way) {
                case ONE_AFTER_ANOTHER -> Requests.oneAfterAnother(service, number);
                case THREADS -> Requests.onThreads(service, number);
                case PROCESSES -> Requests.inProcesses(service, number);
                case ASYNC -> Requests.async(service, number);
                case VIRTUAL_THREADS -> Requests.onVirtualThreads(service, number);
            };
        }
        int workers = Integer.parseInt(more);
        return switch (way) {
            case ONE_AFTER_ANOTHER -> Primes.oneAfterAnother(number);
            case THREADS -> Primes.onThreads(number, workers);
            case PROCESSES -> Primes.inProcesses(number, workers);
            case ASYNC -> Primes.async(number, 1);      // as on an event loop
            case VIRTUAL_THREADS -> Primes.onVirtualThreads(number, workers);
        };
    }

    // tag::main[]
    /** Code is slow when it runs for the first time. A fresh process is always slow, so there is nothing to warm. */
    private static void warmUp(String work, Way way, int number, String more) throws Exception {
        if (way == Way.PROCESSES) {
            return;
        }
        switch (work) {
            case "waits" -> work(work, way, Math.min(number, 100), "1");
            case "requests" -> {
                for (int i = 0; i < 20; i++) {
                    work(work, way, Math.min(number, 20), URI.create(more).resolve("/quick").toString());
                }
            }
            default -> work(work, way, 2_000_000, more);
        }
    }

    /** What runs in the fresh JVM. */
    public static void main(String[] args) {
        Jvm.endWithParent();
        try {
            String work = args[0];
            Way way = Way.valueOf(args[1]);
            int number = Integer.parseInt(args[2]);
            String more = args[3];
            warmUp(work, way, number, more);
            long began = System.nanoTime();
            int answer = work(work, way, number, more);
            System.out.println("RESULT " + (System.nanoTime() - began) + " " + answer);
        } catch (Throwable e) {     // whatever it is, it becomes one row of a table
            System.out.println("FAILED " + why(e));
        }
        Runtime.getRuntime().halt(0);   // System.exit() may need one thread more than the system allows
    }
    // end::main[]

    private static String why(Throwable e) {
        Throwable cause = (e instanceof ExecutionException || e instanceof CompletionException) ? e.getCause() : e;
        if (cause instanceof OutOfMemoryError && ("" + cause.getMessage()).contains("native thread")) {
            return String.format(Locale.ROOT, "failed: this system allows no more than %,d threads here",
                    ManagementFactory.getThreadMXBean().getPeakThreadCount());
        }
        if (cause instanceof IOException && ("" + cause.getMessage()).startsWith("Cannot run program")) {
            return "failed: this system starts no more processes";
        }
        if (cause instanceof UnsupportedOperationException) {
            return cause.getMessage();
        }
        return "failed: " + cause;
    }

    /** Starts the JVM, looks at it from outside, and waits for its answer. */
    static Result measure(String work, Way way, int number, String more) throws IOException, InterruptedException {
        // Log and errors go the same way as the answer: a contender that fails becomes a row, and not a page of messages.
        ProcessBuilder builder = Jvm.java("-Xlog:disable", Contender.class.getName(), work, way.name(), "" + number, more)
                .redirectErrorStream(true);
        Process jvm;
        try {
            jvm = builder.start();
        } catch (IOException e) {
            return Result.none("failed: its JVM could not be started");
        }
        // One that hangs is ended. By its handle, since Process.destroyForcibly() also closes what we have not read yet.
        jvm.onExit().completeOnTimeout(jvm, LIMIT_SECONDS, TimeUnit.SECONDS).thenAccept(it -> it.toHandle().destroyForcibly());
        try (PeakUse use = new PeakUse(jvm.toHandle()); BufferedReader output = jvm.inputReader()) {
            String last = "no answer";      // or what its JVM says when it fails
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("RESULT ")) {
                    String[] words = line.split(" ");
                    return new Result(Long.parseLong(words[1]) / 1e9, Integer.parseInt(words[2]),
                            use.threads(), use.megabytes(), null);
                }
                last = line;
            }
            int status = jvm.waitFor();
            return Result.none(last.startsWith("FAILED ") ? last.substring("FAILED ".length())
                    : "failed: " + last + "; its JVM ended with status " + status);
        } finally {
            jvm.destroyForcibly().waitFor();
        }
    }

    private Contender() {
    }
}
