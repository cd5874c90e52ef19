package threads;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * Serves all users, but never more than {@code limit} of them at the same time.
 *
 * @see Ex4ServeUsersTest
 */
final class Ex4ServeUsers {
    static void serveAll(List<Runnable> users, int limit) throws InterruptedException {
        Assumptions.abort("1.4 is waiting for you: delete this line.");
        List<Thread> threads = new ArrayList<>();
        for (Runnable user : users) {
            Thread thread = new Thread(user);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
