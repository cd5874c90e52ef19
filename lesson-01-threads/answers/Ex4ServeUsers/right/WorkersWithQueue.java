package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Right: as many threads as may serve, and each takes the next user from the queue until it is empty. */
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
            queue.clear(); // it's empty already, unless we were interrupted
            workers.forEach(Thread::interrupt);
        }
    }

    private static void serveFrom(Queue<Runnable> queue) {
        for (Runnable user = queue.poll(); user != null; user = queue.poll()) {
            try {
                user.run();
            } catch (RuntimeException | Error e) {
                System.out.println("A user was not served: " + e.getMessage());
            }
        }
    }
}
