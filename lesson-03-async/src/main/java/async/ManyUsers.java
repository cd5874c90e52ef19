package async;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kit.Arguments;
import kit.Jvm;
import kit.ManyUsersRun;
import kit.OpenFiles;

/** A web server answers thousands of users who are all connected at once: with one thread per user, then with an event loop. */
public final class ManyUsers {

    private static final int MAX_USERS = 10_000;
    private static final String THREAD_PER_USER = "one thread per user";
    private static final String EVENT_LOOP = "an event loop";
    private static final int WAIT_MILLIS = 200;
    private static final int NAME_WIDTH = 19;

    /** When the last user arrived, by System.nanoTime(). */
    private static volatile long lastArrival;

    // tag::main[]
    /** One thread sees to all users. It never waits: it says what comes afterwards. */
    private static int startEventLoop(Vertx vertx, int users) {
        Promise<Void> allConnected = Promise.promise();
        AtomicInteger arrived = new AtomicInteger();    // only because a lambda can't change a local int
        HttpServerOptions options = new HttpServerOptions();
        options.setAcceptBacklog(MAX_USERS);    // so many may knock at once
        HttpServer server = vertx.createHttpServer(options);
        server.requestHandler(request -> {  // called once for each request that comes in
            lastArrival = System.nanoTime();
            if (arrived.incrementAndGet() == users) {
                allConnected.complete();
            }
            allConnected.future()   // no one is answered before all have arrived
                    .compose(all -> vertx.timer(WAIT_MILLIS, TimeUnit.MILLISECONDS))
                    .onSuccess(on -> request.response().end("Hello, " + request.path()));
        });
        server.listen(0, "127.0.0.1").await();  // at any free port
        return server.actualPort();
    }
    // end::main[]

    // tag::threads[]
    /** One thread per user, as in lesson 1: each request gets a thread, which waits. */
    private static Executor threadPerUser() {
        return request -> new Thread(request).start();
    }

    private static String answer(String path) throws InterruptedException {
        Thread.sleep(WAIT_MILLIS);
        return "Hello, " + path;
    }
    // end::threads[]

    public static void main(String[] args) throws Exception {
        int users = Arguments.number(ManyUsers.class, args, 1, 10_000, 5_000, "how many users");
        OpenFiles.mustAllow(ManyUsers.class, users, "users");
        ManyUsersRun.printHead(users, NAME_WIDTH);
        ManyUsersRun.printRow(Server.class, THREAD_PER_USER, NAME_WIDTH, WAIT_MILLIS / 1000.0, users);
        double seconds = ManyUsersRun.printRow(Server.class, EVENT_LOOP, NAME_WIDTH, WAIT_MILLIS / 1000.0, users);
        System.out.println(String.format(Locale.ROOT,
                "The event loop took %.2f s. The ideal is %.2f s, one after another would be %.1f s.",
                seconds, WAIT_MILLIS / 1000.0, users * WAIT_MILLIS / 1000.0));
    }

    /** What runs in the server's JVM. */
    static final class Server {
        public static void main(String[] args) throws IOException, InterruptedException {
            Jvm.endWithParent();
            int users = Integer.parseInt(args[1]);
            if (args[0].equals(EVENT_LOOP)) {
                Vertx vertx = LocalVertx.start();
                ManyUsersRun.serve(startEventLoop(vertx, 1), startEventLoop(vertx, users), users, () -> lastArrival);
            } else {
                ManyUsersRun.serve(threadPerUser(), users, ManyUsers::answer);
            }
        }
    }
}
