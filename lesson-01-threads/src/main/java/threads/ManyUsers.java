package threads;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import kit.Arguments;
import kit.Jvm;
import kit.ManyUsersRun;
import kit.OpenFiles;

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
        server.setExecutor(request -> {     // called once for each request that comes in
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
        int users = Arguments.number(ManyUsers.class, args, 1, 10_000, 2_000, "how many users");
        OpenFiles.mustAllow(ManyUsers.class, users, "users");
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

    /** Runs one server, prints its row of the table, and returns the seconds: NaN if the system doesn't allow so many threads. */
    private static double measure(String name, int threads, int users) throws IOException, InterruptedException {
        Optional<ManyUsersRun.Measured> measured = ManyUsersRun.measure(Server.class, name, users);
        System.out.println(measured.map(it -> String.format(Locale.ROOT, "%-15s  %7.2f s  %6.2f s  %7d  %7s  %8d",
                        name, it.seconds(), ideal(threads, users), it.threads(), it.memory(), users))
                .orElse(String.format("%-15s  not possible here: this system allows no more threads", name)));
        return measured.map(ManyUsersRun.Measured::seconds).orElse(Double.NaN);
    }

    /** What runs in the server's JVM. */
    static final class Server {
        public static void main(String[] args) throws IOException, InterruptedException {
            Jvm.endWithParent();
            int users = Integer.parseInt(args[1]);
            Executor executor = ManyUsersRun.orEnd(args[0].equals(A_POOL) ? pool(POOL) : threadAUser());
            // Code is slow when it runs for the first time, so first some users come to a server that holds nobody back.
            HttpServer warmUp = start(1, executor);
            HttpServer server = start(users, executor);
            ManyUsersRun.serve(warmUp.getAddress().getPort(), server.getAddress().getPort(), users, () -> lastArrival);
        }
    }
}
