// Java 21
package threads;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Right: each user gets a virtual thread, but only after a permit. All users are served when all permits are back. */
final class Ex4ServeUsers {
    static void serveAll(List<Runnable> users, int limit) throws InterruptedException {
        Semaphore places = new Semaphore(limit);
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (Runnable user : users) {
                places.acquire();
                executor.execute(() -> {
                    try {
                        user.run();
                    } finally {
                        places.release();
                    }
                });
            }
            places.acquire(limit);
        } finally {
            executor.shutdownNow(); // if we were interrupted: it interrupts the users that are being served
        }
    }
}
