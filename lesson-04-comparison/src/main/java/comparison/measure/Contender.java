package comparison.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kit.Jvm;

/** Does some work with one approach, in a fresh JVM, and measures it. */
public final class Contender {

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
    public record Result(double seconds, int answer, int threads, double megabytes, String failure) {

        /** No result, and why there is none. */
        public static Result none(String why) {
            return new Result(Double.NaN, 0, 0, Double.NaN, why);
        }

        /** Whether the work was done. */
        public boolean isThere() {
            return failure == null;
        }

        /** Threads and memory, as two columns of a table. */
        public String usage() {
            return PeakUsage.isPossible() ? String.format(Locale.ROOT, "%,12d  %,9.0f MB", threads, megabytes)
                    : "not measured  not measured";
        }
    }

    /** Does it: so many "waits" of so many milliseconds, "requests" to a service, or "primes" up to a number on some workers. */
    static int work(String work, Approach approach, int number, String more) throws Exception {
        if (work.equals("waits")) {
            int millis = Integer.parseInt(more);
            return switch (approach) {
                case SEQUENTIAL -> Waits.sequential(number, millis);
                case THREADS -> Waits.onThreads(number, millis);
                case PROCESSES -> Waits.inProcesses(number, millis);
                case ASYNC -> Waits.async(number, millis);
                case VIRTUAL_THREADS -> Waits.onVirtualThreads(number, millis);
            };
        }
        if (work.equals("requests")) {
            URI service = URI.create(more);
            return switch (approach) {
                case SEQUENTIAL -> Requests.sequential(service, number);
                case THREADS -> Requests.onThreads(service, number);
                case PROCESSES -> Requests.inProcesses(service, number);
                case ASYNC -> Requests.async(service, number);
                case VIRTUAL_THREADS -> Requests.onVirtualThreads(service, number);
            };
        }
        int workers = Integer.parseInt(more);
        return switch (approach) {
            case SEQUENTIAL -> Primes.sequential(number);
            case THREADS -> Primes.onThreads(number, workers);
            case PROCESSES -> Primes.inProcesses(number, workers);
            case ASYNC -> Primes.async(number, 1);      // as on an event loop
            case VIRTUAL_THREADS -> Primes.onVirtualThreads(number, workers);
        };
    }

    // tag::main[]
    /** Code is slow when it runs for the first time. A fresh process is always slow, so there is nothing to warm. */
    private static void warmUp(String work, Approach approach, int number, String more) throws Exception {
        if (approach == Approach.PROCESSES) {
            return;
        }
        switch (work) {
            case "waits" -> work(work, approach, Math.min(number, 100), "1");
            case "requests" -> {
                for (int i = 0; i < 20; i++) {
                    work(work, approach, Math.min(number, 20), URI.create(more).resolve("/quick").toString());
                }
            }
            default -> work(work, approach, 2_000_000, more);
        }
    }

    /** What runs in the fresh JVM. */
    public static void main(String[] args) {
        Jvm.endWithParent();
        try {
            String work = args[0];
            Approach approach = Approach.valueOf(args[1]);
            int number = Integer.parseInt(args[2]);
            String more = args[3];
            warmUp(work, approach, number, more);
            long began = System.nanoTime();
            int answer = work(work, approach, number, more);
            System.out.println("RESULT " + (System.nanoTime() - began) + " " + answer);
        } catch (Throwable e) {     // whatever it is, it becomes one row of a table
            System.out.println("FAILED " + reason(e));
        }
        Runtime.getRuntime().halt(0);   // System.exit() may need one thread more than the system allows
    }
    // end::main[]

    private static String reason(Throwable e) {
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

    /**
     * Starts the JVM, looks at it from outside, and waits for its answer.
     *
     * @param work     "waits", "requests" or "primes"
     * @param approach how the work is done
     * @param number   how many waits or requests; the limit up to which primes are counted
     * @param more     how many milliseconds each wait takes; the address of the service; how many workers there are
     * @throws IOException if the JVM's output cannot be read
     * @throws InterruptedException if the caller is interrupted while it waits; the JVM is ended first
     */
    public static Result measure(String work, Approach approach, int number, String more)
            throws IOException, InterruptedException {
        // Log and errors go the same way as the answer: a contender that fails becomes a row, and not a page of messages.
        ProcessBuilder builder = Jvm.java("-Xlog:disable", Contender.class.getName(), work, approach.name(), "" + number, more)
                .redirectErrorStream(true);
        Process jvm;
        try {
            jvm = builder.start();
        } catch (IOException e) {
            return Result.none("failed: its JVM could not be started");
        }
        // One that hangs is ended. By its handle, since Process.destroyForcibly() also closes what we have not read yet.
        jvm.onExit().completeOnTimeout(jvm, LIMIT_SECONDS, TimeUnit.SECONDS).thenAccept(it -> it.toHandle().destroyForcibly());
        try (PeakUsage usage = new PeakUsage(jvm.toHandle()); BufferedReader output = jvm.inputReader()) {
            String last = "no answer";      // or what its JVM says when it fails
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("RESULT ")) {
                    String[] words = line.split(" ");
                    return new Result(Long.parseLong(words[1]) / 1e9, Integer.parseInt(words[2]),
                            usage.threads(), usage.megabytes(), null);
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
