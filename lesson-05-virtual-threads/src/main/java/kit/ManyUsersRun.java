package kit;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * What the examples ManyUsers share. Each server runs in its own JVM, so that its threads and memory can be measured, and its users
 * run in another one.
 */
public final class ManyUsersRun {
    private static final String NO_MORE_THREADS = "no-more-threads";
    private static final int MAX_WAITING = 10_000; // for the server to let them in

    private ManyUsersRun() {
    }

    /** What was measured in the JVM of a server: the time, the most threads at the same time, the most memory. */
    private record Measured(double seconds, int threads, String memory) { }

    /** The sentences before the table of servers, and its head. */
    public static void printHead(int users, int nameWidth) {
        System.out.println("Users connected to a web server at the same time: " + users + ". No one is answered before all have arrived.");
        System.out.println("Each answer takes 0.2 s of waiting. Each server runs in a fresh JVM, its users in another one.");
        System.out.println("time    = from the arrival of the last user to the last answer");
        System.out.println("threads = the most that the server's JVM had at once");
        System.out.println("memory  = the most that the server's JVM had in RAM at once, all of it counted");
        System.out.println(" ".repeat(nameWidth) + "       time     ideal  threads   memory  answered");
    }

    /**
     * Measures a server in its JVM, and prints its row of the table. If it doesn't answer all users, this says so and ends the program
     * with status 1.
     *
     * @param server the class of the server, whose main method gets the name and the number of users
     * @param ideal the seconds that it would take if nothing cost anything
     * @return the seconds it took; NaN if the operating system doesn't allow it that many threads
     */
    public static double printRow(Class<?> server, String name, int nameWidth, double ideal, int users)
            throws IOException, InterruptedException {
        Optional<Measured> measured = measure(server, name, users);
        String label = String.format("%-" + nameWidth + "s", name);
        System.out.println(measured.map(it -> String.format(Locale.ROOT, "%s  %7.2f s  %6.2f s  %7d  %7s  %8d",
                        label, it.seconds, ideal, it.threads, it.memory, users))
                .orElse(label + "  not possible here: this system allows no more threads"));
        return measured.map(Measured::seconds).orElse(Double.NaN);
    }

    private static Optional<Measured> measure(Class<?> server, String name, int users) throws IOException, InterruptedException {
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

    /** What a server answers. */
    public interface Answer {
        /** The text to send back for this path, after as much work or waiting as that takes. */
        String to(String path) throws InterruptedException;
    }

    /**
     * In the JVM of a server: starts the JDK's web server, which gives each request to these threads, and measures it with {@link
     * #serve(int, int, int, LongSupplier)}.
     *
     * @param threads what runs the requests. If it can't start a thread, this JVM ends: a user without a thread would wait forever
     */
    public static void serve(Executor threads, int users, Answer answer) throws IOException, InterruptedException {
        AtomicLong lastArrival = new AtomicLong();
        int warmUpPort = start(threads, 1, answer, lastArrival);
        serve(warmUpPort, start(threads, users, answer, lastArrival), users, lastArrival::get);
    }

    /** Starts a server that answers no user before all have arrived. Returns its port, which is any that is free. */
    private static int start(Executor threads, int users, Answer answer, AtomicLong lastArrival) throws IOException {
        CountDownLatch allConnected = new CountDownLatch(users);
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), MAX_WAITING);
        server.setExecutor(request -> {     // called once per request, since our users close each connection after it
            execute(threads, request);
            lastArrival.set(System.nanoTime());
            allConnected.countDown();
        });
        server.createContext("/", exchange -> {
            try (exchange) {
                allConnected.await();
                byte[] text = answer.to(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, text.length);
                exchange.getResponseBody().write(text);
            } catch (InterruptedException e) {
                // The server is being stopped: close the connection without an answer.
            }
        });
        server.start();
        return server.getAddress().getPort();
    }

    private static void execute(Executor threads, Runnable request) {
        try {
            threads.execute(request);
        } catch (OutOfMemoryError e) {      // what Thread.start throws; there may be memory enough
            Jvm.printResult(NO_MORE_THREADS);
            Runtime.getRuntime().halt(1);
        }
    }

    /**
     * In the JVM of a server: sends it users from another JVM, prints what was measured, and ends this JVM.
     *
     * @param warmUpPort the port of the same server for one user at a time: code is slow when it runs for the first time, so some
     *     users go there first
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
}
