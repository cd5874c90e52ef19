package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Wrong: after an interrupt it lets no other user in, but doesn't interrupt those that are being served. Caught by {@code
 * interruptStopsServing}.
 */
final class Ex4ServeUsers {
    static void serveAll(List<Runnable> users, int limit) throws InterruptedException {
        Queue<Runnable> queue = new ConcurrentLinkedQueue<>(users);
        List<Thread> workers = new ArrayList<>();
        try {
            for (int i = 0; i < limit; i++) {
                Thread worker = new Thread(() -> serveFrom(queue));
                workers.add(worker);
                worker.start();
            }
            for (Thread worker : workers) {
                worker.join();
            }
        } finally {
            queue.clear();
        }
    }

    private static void serveFrom(Queue<Runnable> queue) {
        for (Runnable user = queue.poll(); user != null; user = queue.poll()) {
            try {
                user.run();
            } catch (RuntimeException e) {
                System.out.println("A user was not served: " + e.getMessage());
            }
        }
    }
}
