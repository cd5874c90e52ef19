package virtualthreads;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import kit.Arguments;
import kit.Jvm;
import kit.ManyUsersRun;
import kit.OpenFiles;

/** A web server answers thousands of users who are all connected at once: with one thread per user, then with virtual threads. */
public final class ManyUsers {

    private static final String THREAD_PER_USER = "one thread per user";
    private static final String VIRTUAL_THREAD_PER_USER = "one virtual thread per user";
    private static final int WAIT_MILLIS = 200;
    private static final int NAME_WIDTH = 27;

    // tag::main[]
    /** As in lesson 1: each request gets a new thread of its own. */
    private static Executor threadPerUser() {
        return request -> new Thread(request).start();
    }

    /** The same with virtual threads. This is the one line that changes. */
    private static Executor virtualThreadPerUser() {
        return Executors.newVirtualThreadPerTaskExecutor();
    }
    // end::main[]

    /** As in lesson 1. */
    private static String answer(String path) throws InterruptedException {
        Thread.sleep(WAIT_MILLIS);
        return "Hello, " + path;
    }

    public static void main(String[] args) throws Exception {
        int users = Arguments.number(ManyUsers.class, args, 1, 10_000, 2_000, "how many users");
        OpenFiles.mustAllow(ManyUsers.class, users, "users");
        ManyUsersRun.printHead(users, NAME_WIDTH);
        ManyUsersRun.printRow(Server.class, THREAD_PER_USER, NAME_WIDTH, WAIT_MILLIS / 1000.0, users);
        double seconds = ManyUsersRun.printRow(Server.class, VIRTUAL_THREAD_PER_USER, NAME_WIDTH, WAIT_MILLIS / 1000.0, users);
        System.out.println(String.format(Locale.ROOT,
                "One virtual thread per user took %.2f s. The ideal is %.2f s, one after another would be %.1f s.",
                seconds, WAIT_MILLIS / 1000.0, users * WAIT_MILLIS / 1000.0));
    }

    /** What runs in the server's JVM. */
    static final class Server {
        public static void main(String[] args) throws IOException, InterruptedException {
            Jvm.endWithParent();
            int users = Integer.parseInt(args[1]);
            Executor threads = args[0].equals(VIRTUAL_THREAD_PER_USER) ? virtualThreadPerUser() : threadPerUser();
            ManyUsersRun.serve(threads, users, ManyUsers::answer);
        }
    }
}
