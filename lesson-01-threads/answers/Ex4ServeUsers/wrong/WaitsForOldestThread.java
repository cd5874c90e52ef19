package threads;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Wrong: for a free place it waits for the thread that has been there longest, not for the first one that ends.
 * Caught by {@code fillsFreeSlotImmediately}.
 */
final class Ex4ServeUsers {
    static void serveAll(List<Runnable> users, int limit) throws InterruptedException {
        Queue<Thread> serving = new ArrayDeque<>();
        for (Runnable user : users) {
            if (serving.size() == limit) {
                serving.remove().join();
            }
            Thread thread = new Thread(user);
            serving.add(thread);
            thread.start();
        }
        for (Thread thread : serving) {
            thread.join();
        }
    }
}
