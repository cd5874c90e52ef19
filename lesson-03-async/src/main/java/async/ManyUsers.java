package async;

import com.sun.management.UnixOperatingSystemMXBean;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server answers thousands of users who are all connected at once: with a thread a user, then with an event loop. */
public final class ManyUsers {

    private static final int MAX_USERS = 10_000;
    private static final String A_THREAD_A_USER = "a thread a user";
    private static final String AN_EVENT_LOOP = "an event loop";
    private static final String NO_MORE_THREADS = "this system allows no more threads";
    private static final int WAIT_MILLIS = 200;

    /** When the last user arrived, by System.nanoTime(). */
    private static volatile long lastArrival;

    // tag::main[]
    /** One thread sees to all users. It never waits: it says what comes afterwards. */
    private static int startEventLoop(Vertx vertx, int users) {
        Promise<Void> allAreHere = Promise.promise();
        AtomicInteger arrived = new AtomicInteger();    // only because a lambda can't change a local int
        HttpServerOptions options = new HttpServerOptions();
        options.setAcceptBacklog(MAX_USERS);    // so many may knock at once
        HttpServer server = vertx.createHttpServer(options);
        server.requestHandler(request -> {  // called once for each request that comes in
            lastArrival = System.nanoTime();
            if (arrived.incrementAndGet() == users) {
                allAreHere.complete();
            }
            allAreHere.future()     // no one is answered before all have arrived
                    .compose(all -> vertx.timer(WAIT_MILLIS, TimeUnit.MILLISECONDS))
                    .onSuccess(on -> request.response().end("Hello, " + request.path()));
        });
        server.listen(0, "127.0.0.1").await();  // at any free port
        return server.actualPort();
    }
    // end::main[]

    // tag::threads[]
    /** A thread a user, as in lesson 1: each request gets a thread, which waits. */
    private static int startThreadAUser(int users) throws IOException {
        CountDownLatch allAreHere = new CountDownLatch(users);
        InetSocketAddress anyFreePort = new InetSocketAddress("127.0.0.1", 0);
        var server = com.sun.net.httpserver.HttpServer.create(anyFreePort, MAX_USERS);
        server.setExecutor(orEnd(request -> {
            new Thread(request).start();
            lastArrival = System.nanoTime();
            allAreHere.countDown();
        }));
        server.createContext("/", exchange -> {
            try (exchange) {
                allAreHere.await();
                Thread.sleep(WAIT_MILLIS);
                String hello = "Hello, " + exchange.getRequestURI().getPath();
                byte[] answer = hello.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
            } catch (InterruptedException e) {
                // The server is being stopped: no answer.
            }
        });
        server.start();
        return server.getAddress().getPort();
    }
    // end::threads[]

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
        measure(A_THREAD_A_USER, users);
        double seconds = measure(AN_EVENT_LOOP, users);
        System.out.println(String.format(Locale.ROOT,
                "The event loop took %.2f s. The ideal is %.2f s, one after another would be %.1f s.",
                seconds, WAIT_MILLIS / 1000.0, users * WAIT_MILLIS / 1000.0));
    }

    /** Runs one server in a JVM of its own, prints its row of the table, and returns the seconds. */
    private static double measure(String name, int users) throws IOException, InterruptedException {
        Process server = startJvm(Server.class, name, "" + users);
        try (BufferedReader lines = server.inputReader(StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("RESULT ")) {
                    String[] result = line.split(" ");
                    double seconds = Long.parseLong(result[1]) / 1e9;
                    System.out.println(String.format(Locale.ROOT, "%-15s  %7.2f s  %6.2f s  %7s  %7s  %8s",
                            name, seconds, WAIT_MILLIS / 1000.0, result[2], result[3].replace('_', ' '), result[4]));
                    if (!result[4].equals("" + users)) {
                        System.err.println("Not all users were answered: " + result[4] + " of " + users + ".");
                        System.exit(1);
                    }
                    return seconds;
                }
                if (line.equals(NO_MORE_THREADS)) {
                    System.out.println(String.format("%-15s  not possible here: %s", name, NO_MORE_THREADS));
                    return Double.NaN;
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
            // Code is slow when it runs for the first time, so first some users come to a server that holds nobody back.
            int warmUpPort;
            int port;
            if (args[0].equals(AN_EVENT_LOOP)) {
                Vertx vertx = LocalVertx.start();
                warmUpPort = startEventLoop(vertx, 1);
                port = startEventLoop(vertx, users);
            } else {
                warmUpPort = startThreadAUser(1);
                port = startThreadAUser(users);
            }
            Process client = startJvm(ManyUsersClient.class, "" + warmUpPort, "" + port, "" + users);
            String answered = client.inputReader(StandardCharsets.US_ASCII).readLine();
            long took = System.nanoTime() - lastArrival;
            client.waitFor();

            System.out.println("RESULT " + took + " " + ManagementFactory.getThreadMXBean().getPeakThreadCount()
                    + " " + peakMemory() + " " + (answered == null ? "0" : answered));
            System.exit(0);     // closes the ports and ends all threads
        }
    }

    /** A user without a thread would wait for nothing, so the whole server ends where the system allows no more threads. */
    private static Executor orEnd(Executor threads) {
        return request -> {
            try {
                threads.execute(request);
            } catch (OutOfMemoryError e) {      // what start() throws; there may be memory enough
                System.out.println("\n" + NO_MORE_THREADS);
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
        command.add("-cp");
        command.add(classPath());
        command.add(main.getName());
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().remove("JAVA_TOOL_OPTIONS");      // these make a JVM print a line of its own
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return builder.start();
    }

    /** Where our classes and those of Vert.x are: Maven keeps that in a class loader, elsewhere the JVM knows. */
    private static String classPath() {
        if (ManyUsers.class.getClassLoader() instanceof URLClassLoader loader) {
            List<String> paths = new ArrayList<>();
            for (URL url : loader.getURLs()) {
                paths.add(Path.of(URI.create(url.toString())).toString());
            }
            return String.join(File.pathSeparator, paths);
        }
        return System.getProperty("java.class.path");
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
            return 5_000;
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
