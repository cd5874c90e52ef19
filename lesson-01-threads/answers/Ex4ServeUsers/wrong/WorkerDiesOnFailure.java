package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Wrong: a user who fails takes the worker along, and nobody serves the rest of the queue. Caught by
 * {@code failureFreesOneSlot}.
 */
final class Ex4ServeUsers {
    static void serveAll(List<Runnable> users, int limit) throws InterruptedException {
        Queue<Runnable> queue = new ConcurrentLinkedQueue<>(users);
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < limit; i++) {
            Thread worker = new Thread(() -> {
                for (Runnable user = queue.poll(); user != null; user = queue.poll()) {
                    user.run();
                }
            });
            workers.add(worker);
            worker.start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
    }
}
