package threads;

import java.util.ArrayList;
import java.util.List;

/**
 * Wrong: it serves the users in batches, and a batch waits until the slowest user of the one before has left. Caught by
 * {@code fillsFreeSlotImmediately}.
 */
final class Ex4ServeUsers {
    static void serveAll(List<Runnable> users, int limit) throws InterruptedException {
        List<Thread> batch = new ArrayList<>();
        for (Runnable user : users) {
            Thread thread = new Thread(user);
            batch.add(thread);
            thread.start();
            if (batch.size() == limit) {
                for (Thread started : batch) {
                    started.join();
                }
                batch.clear();
            }
        }
        for (Thread started : batch) {
            started.join();
        }
    }
}
