package threads;

import java.util.List;

/** Wrong: nobody is served. Caught by {@code servesEveryUserOnce}. */
final class Ex5ServeUsers {
    static void serveAll(List<Runnable> users, int limit) throws InterruptedException {
    }
}
