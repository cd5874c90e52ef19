package async;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kit.Arguments;
import kit.Jvm;
import kit.ManyUsersRun;
import kit.OpenFiles;

/** A web server answers thousands of users who are all connected at once: with a thread a user, then with an event loop. */
public final class ManyUsers {

    private static final int MAX_USERS = 10_000;
    private static final String A_THREAD_A_USER = "a thread a user";
    private static final String AN_EVENT_LOOP = "an event loop";
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
    private static Executor threadAUser() {
        return request -> new Thread(request).start();
    }

    private static int start(int users, Executor threads) throws IOException {
        CountDownLatch allAreHere = new CountDownLatch(users);
        InetSocketAddress anyFreePort = new InetSocketAddress("127.0.0.1", 0);
        var server = com.sun.net.httpserver.HttpServer.create(anyFreePort, MAX_USERS);
        server.setExecutor(request -> {
            threads.execute(request);
            lastArrival = System.nanoTime();
            allAreHere.countDown();
        });
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
        int users = Arguments.number(ManyUsers.class, args, 1, 10_000, 5_000, "how many users");
        OpenFiles.mustAllow(ManyUsers.class, users, "users");
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

    /** Runs one server, prints its row of the table, and returns the seconds: NaN if the system doesn't allow so many threads. */
    private static double measure(String name, int users) throws IOException, InterruptedException {
        Optional<ManyUsersRun.Measured> measured = ManyUsersRun.measure(Server.class, name, users);
        System.out.println(measured.map(it -> String.format(Locale.ROOT, "%-15s  %7.2f s  %6.2f s  %7d  %7s  %8d",
                        name, it.seconds(), WAIT_MILLIS / 1000.0, it.threads(), it.memory(), users))
                .orElse(String.format("%-15s  not possible here: this system allows no more threads", name)));
        return measured.map(ManyUsersRun.Measured::seconds).orElse(Double.NaN);
    }

    /** What runs in the server's JVM. */
    static final class Server {
        public static void main(String[] args) throws IOException, InterruptedException {
            Jvm.endWithParent();
            int users = Integer.parseInt(args[1]);
            // Code is slow when it runs for the first time, so first some users come to a server that holds nobody back.
            int warmUpPort;
            int port;
            if (args[0].equals(AN_EVENT_LOOP)) {
                Vertx vertx = LocalVertx.start();
                warmUpPort = startEventLoop(vertx, 1);
                port = startEventLoop(vertx, users);
            } else {
                Executor threads = ManyUsersRun.orEnd(threadAUser());
                warmUpPort = start(1, threads);
                port = start(users, threads);
            }
            ManyUsersRun.serve(warmUpPort, port, users, () -> lastArrival);
        }
    }
}
