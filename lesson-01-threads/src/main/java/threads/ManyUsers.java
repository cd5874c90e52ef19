package threads;

import com.sun.management.UnixOperatingSystemMXBean;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** A web server answers thousands of users who are all connected at once: with a thread a user, then with a pool. */
public final class ManyUsers {

    private static final int MAX_USERS = 10_000;
    private static final int POOL = 200;
    private static final String A_THREAD_A_USER = "a thread a user";
    private static final String A_POOL = "a pool of " + POOL;
    private static final int WAIT_MILLIS = 200;

    /** When the last user arrived, by System.nanoTime(). */
    private static volatile long lastArrival;

    // tag::main[]
    /** A thread a user: each request gets a new thread of its own. */
    private static Executor threadAUser() {
        return request -> new Thread(request).start();
    }

    /** A pool: a request that finds all its threads busy waits in the pool's queue. */
    private static Executor pool(int threads) {
        return Executors.newFixedThreadPool(threads);
    }

    private static HttpServer start(int users, Executor threads) throws IOException {
        CountDownLatch allAreHere = new CountDownLatch(users);
        InetSocketAddress anyFreePort = new InetSocketAddress("127.0.0.1", 0);
        HttpServer server = HttpServer.create(anyFreePort, MAX_USERS);  // so many may knock at once
        server.setExecutor(request -> {     // called for each request, and when a user hangs up
            threads.execute(request);
            lastArrival = System.nanoTime();
            allAreHere.countDown();
        });
        server.createContext("/", exchange -> {
            try (exchange) {
                allAreHere.await();         // no one is answered before all have arrived
                Thread.sleep(WAIT_MILLIS);  // stands for a database, or another server
                String hello = "Hello, " + exchange.getRequestURI().getPath();
                byte[] answer = hello.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            } catch (InterruptedException e) {
                // The server is being stopped: close the connection without an answer.
            }
        });
        server.start();
        return server;
    }
    // end::main[]

    public static void main(String[] args) throws Exception {
        int users = users(args);
        enoughFilesFor(users);
        System.out.println("Users connected to a web server at the same time: " + users
                + ". No one is answered before all have arrived.");
        System.out.println("Each answer takes 0.2 s of waiting. Each server runs in a fresh JVM, its users in another one.");
        System.out.println("time    = from the arrival of the last user to the last answer");
        System.out.println("threads = the most that the server's JVM had at once");
        System.out.println("memory  = the most that the server's JVM had in RAM at once, all of it counted");
        System.out.println("                      time     ideal  threads   memory  answered");
        double unlimited = measure(A_THREAD_A_USER, users, users);
        double pooled = measure(A_POOL, POOL, users);
        System.out.println(String.format(Locale.ROOT,
                "A thread a user took %.2f s. The ideal is %.2f s, one after another would be %.1f s.",
                unlimited, ideal(users, users), ideal(1, users)));
        System.out.println(String.format(Locale.ROOT, "The pool of %d took %.2f s. Its ideal is %.2f s.",
                POOL, pooled, ideal(POOL, users)));
        if (users >= 5 * POOL && unlimited > pooled) {
            System.out.println("This machine was probably busy: one thread per user should be faster than the pool. Run it again.");
        }
    }

    /** So many rounds of waiting as it takes to serve all users, when so many threads can wait at once. */
    private static double ideal(int threads, int users) {
        int rounds = (users + threads - 1) / threads;
        return rounds * WAIT_MILLIS / 1000.0;
    }

    /** Runs one server in a JVM of its own, prints its row of the table, and returns the seconds. */
    private static double measure(String name, int threads, int users) throws IOException, InterruptedException {
        Process server = startJvm(Server.class, name, "" + users);
        try (BufferedReader lines = server.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("RESULT ")) {
                    String[] result = line.split(" ");
                    double seconds = Long.parseLong(result[1]) / 1e9;
                    System.out.println(String.format(Locale.ROOT, "%-15s  %7.2f s  %6.2f s  %7s  %7s  %8s",
                            name, seconds, ideal(threads, users), result[2], result[3].replace('_', ' '), result[4]));
                    if (!result[4].equals("" + users)) {
                        System.err.println("Not all users were answered: " + result[4] + " of " + users + ".");
                        System.exit(1);
                    }
                    return seconds;
                }
            }
        } finally {
            server.destroyForcibly().waitFor();
        }
        System.err.println("The server with " + name + " ended early. Try again with fewer users.");
        System.exit(1);
        return 0;
    }

    /** What runs in the server's JVM. */
    static final class Server {
        public static void main(String[] args) throws IOException, InterruptedException {
            endWithParent();
            int users = Integer.parseInt(args[1]);
            Executor executor = orEnd(args[0].equals(A_POOL) ? pool(POOL) : threadAUser());
            // Code is slow when it runs for the first time, so first some users come to a server that holds nobody back.
            HttpServer warmUp = start(1, executor);
            HttpServer server = start(users, executor);

            Process client = startJvm(ManyUsersClient.class,
                    "" + warmUp.getAddress().getPort(), "" + server.getAddress().getPort(), "" + users);
            String answered = client.inputReader(StandardCharsets.US_ASCII).readLine();
            long took = System.nanoTime() - lastArrival;
            client.waitFor();

            System.out.println("RESULT " + took + " " + ManagementFactory.getThreadMXBean().getPeakThreadCount()
                    + " " + peakMemory() + " " + (answered == null ? "0" : answered));
            System.exit(0);     // closes the port and ends all threads
        }
    }

    /** A user without a thread would wait for nothing, so the whole server ends where the system allows no more threads. */
    private static Executor orEnd(Executor threads) {
        return request -> {
            try {
                threads.execute(request);
            } catch (OutOfMemoryError e) {      // what start() throws; there may be memory enough
                System.err.println("The server's JVM could not start another thread: this system allows no more.");
                Runtime.getRuntime().halt(1);
            }
        };
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

    /** Starts a main method in a new JVM: the same Java and the same classes as here. */
    private static Process startJvm(Class<?> main, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String classes = ManyUsers.class.getProtectionDomain().getCodeSource().getLocation().toString();
        command.add("-cp");
        command.add(Path.of(URI.create(classes)).toString());
        command.add(main.getName());
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().remove("JAVA_TOOL_OPTIONS");      // these make a JVM print a line of its own
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return builder.start();
    }

    /** Ends this JVM when its parent has gone, however that came: then our standard input is at its end. */
    static void endWithParent() {
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

    private static int users(String[] args) {
        if (args.length == 0) {
            return 2_000;
        }
        if (args.length == 1 && args[0].matches("[1-9][0-9]{0,3}|10000")) {
            return Integer.parseInt(args[0]);
        }
        System.err.println("ManyUsers takes one number, 1 to 10000: how many users. You gave: " + String.join(" ", args) + ".");
        System.exit(2);
        return 0;   // never reached
    }

    /** To the system a connection is an open file, and it limits how many a process may have. */
    private static void enoughFilesFor(int users) {
        int need = users + 200;     // the JVM itself has some files open as well
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                && system.getMaxFileDescriptorCount() < need) {
            System.err.println("ManyUsers needs " + need + " open files for " + users + " users, and this system allows "
                    + system.getMaxFileDescriptorCount() + ": raise the limit (ulimit -n " + need + "), or ask for fewer users.");
            System.exit(2);
        }
    }
}
