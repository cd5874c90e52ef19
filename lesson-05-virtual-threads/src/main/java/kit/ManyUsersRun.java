package kit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * What the examples ManyUsers share: each server runs in a JVM of its own, so that its threads and memory can be measured, and its
 * users in another one.
 */
public final class ManyUsersRun {
    private static final String NO_MORE_THREADS = "no-more-threads";

    private ManyUsersRun() {
    }

    /**
     * What was measured in the JVM of a server.
     *
     * @param seconds from the moment when the last user had asked until all were answered
     * @param threads the most threads at the same time, the JVM's own ones too
     * @param memory the most memory in RAM, as a text
     */
    public record Measured(double seconds, int threads, String memory) { }

    /**
     * Runs a server in its JVM, and waits until it has answered all users. If it doesn't, this says so and ends the program with
     * status 1.
     *
     * @param server the class of the server, whose main method gets the name and the number of users
     * @return what was measured; empty if the operating system allows the server no more threads
     */
    public static Optional<Measured> measure(Class<?> server, String name, int users) throws IOException, InterruptedException {
        String[] result = Jvm.result(Jvm.java(server.getName(), name, "" + users).start(),
                "The server with " + name + " ended early. Try again with fewer users.");
        if (result[0].equals(NO_MORE_THREADS)) {
            return Optional.empty();
        }
        int answered = Integer.parseInt(result[3]);
        if (answered != users) {
            System.err.println("Not all users were answered: " + answered + " of " + users + ".");
            System.exit(1);
        }
        return Optional.of(new Measured(Double.parseDouble(result[0]), Integer.parseInt(result[1]),
                PeakMemory.text(Double.parseDouble(result[2]))));
    }

    /**
     * In the JVM of the server: sends it users from another JVM, prints what was measured, and ends this JVM.
     *
     * @param warmUpPort the port of a server that makes nobody wait: code is slow when it runs for the first time, so some users go
     *     there first
     * @param port the port of the server to measure
     * @param lastArrival when the last user had asked, by System.nanoTime
     */
    public static void serve(int warmUpPort, int port, int users, LongSupplier lastArrival) throws IOException, InterruptedException {
        Process client = Jvm.java(ManyUsersClient.class.getName(), "" + warmUpPort, "" + port, "" + users).start();
        String answered = client.inputReader(StandardCharsets.US_ASCII).readLine();
        double seconds = (System.nanoTime() - lastArrival.getAsLong()) / 1e9;
        client.waitFor();
        Jvm.printResult(seconds, ManagementFactory.getThreadMXBean().getPeakThreadCount(), PeakMemory.megabytes(),
                answered == null ? "0" : answered);
        System.exit(0);     // closes the ports and ends all threads
    }

    /** The same executor. But if it can't start a thread, this JVM ends: a user without a thread would wait forever. */
    public static Executor orEnd(Executor threads) {
        return request -> {
            try {
                threads.execute(request);
            } catch (OutOfMemoryError e) {      // what start() throws; there may be memory enough
                Jvm.printResult(NO_MORE_THREADS);
                Runtime.getRuntime().halt(1);
            }
        };
    }
}
