package threads;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import kit.Arguments;
import kit.Jvm;
import kit.ManyUsersRun;
import kit.OpenFiles;

/** A web server answers thousands of users who are all connected at once: with one thread per user, then with a pool. */
public final class ManyUsers {

    private static final int POOL = 200;
    private static final String THREAD_PER_USER = "one thread per user";
    private static final String A_POOL = "a pool of " + POOL;
    private static final int WAIT_MILLIS = 200;
    private static final int NAME_WIDTH = 19;

    // tag::main[]
    /** One thread per user: each request gets its own new thread. */
    private static Executor threadPerUser() {
        return request -> new Thread(request).start();
    }

    /** A pool: a request that finds all its threads busy waits in the pool's queue. */
    private static Executor pool(int threads) {
        return Executors.newFixedThreadPool(threads);
    }

    /** What the server does for each request, on one of these threads. */
    private static String answer(String path) throws InterruptedException {
        Thread.sleep(WAIT_MILLIS);  // as if it asked a database, or another server
        return "Hello, " + path;
    }
    // end::main[]

    public static void main(String[] args) throws Exception {
        int users = Arguments.number(ManyUsers.class, args, 1, 10_000, 2_000, "how many users");
        OpenFiles.mustAllow(ManyUsers.class, users, "users");
        ManyUsersRun.printHead(users, NAME_WIDTH);
        double unlimited = ManyUsersRun.printRow(Server.class, THREAD_PER_USER, NAME_WIDTH, ideal(users, users), users);
        double pooled = ManyUsersRun.printRow(Server.class, A_POOL, NAME_WIDTH, ideal(POOL, users), users);
        System.out.println(String.format(Locale.ROOT,
                "One thread per user took %.2f s. The ideal is %.2f s, one after another would be %.1f s.",
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

    /** What runs in the server's JVM. */
    static final class Server {
        public static void main(String[] args) throws IOException, InterruptedException {
            Jvm.endWithParent();
            int users = Integer.parseInt(args[1]);
            ManyUsersRun.serve(args[0].equals(A_POOL) ? pool(POOL) : threadPerUser(), users, ManyUsers::answer);
        }
    }
}
