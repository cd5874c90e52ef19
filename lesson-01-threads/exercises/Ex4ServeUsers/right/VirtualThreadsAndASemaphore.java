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
                    places.acquireUninterruptibly();
                    try {
                        user.run();
                    } finally {
                        places.release();
                    }
                });
            }
        }
    }
}
