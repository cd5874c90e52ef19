// Java 21
package threads;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Right: a virtual thread for each user, and a semaphore lets in as many as may be served. */
final class Ex4ServeUsers {
    static void serveAll(List<Runnable> users, int atOnce) throws InterruptedException {
        Semaphore places = new Semaphore(atOnce);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Runnable user : users) {
                executor.execute(() -> {
                    try {
                        places.acquire();
                    } catch (InterruptedException e) {
                        return; // close() was interrupted, and passes it on: this user doesn't come in any more
                    }
                    try {
                        user.run();
                    } finally {
                        places.release();
                    }
                });
            }
        }
        if (Thread.interrupted()) { // close() throws nothing, but keeps the interrupt
            throw new InterruptedException();
        }
    }
}
