package threads;

import java.util.List;

/** Wrong: nobody is served. Caught by {@code servesEveryUserOnce}. */
final class Ex4ServeUsers {
    static void serveAll(List<Runnable> users, int limit) throws InterruptedException {
    }
}
