package threads;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * Exercise 1.4: at most so many at once.
 *
 * <p>Serve every user, but never more than {@code limit} of them at the same time: when one has been served, the next
 * one comes in at once. A user may fail with an exception; the others are served all the same. Return when all are
 * served, and leave no thread behind. If your code is interrupted while it waits, interrupt the users that are being served,
 * let no other user in, and let the {@code InterruptedException} through.
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
