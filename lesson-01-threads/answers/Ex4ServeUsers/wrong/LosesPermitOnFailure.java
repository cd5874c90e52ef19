package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Wrong: a user who fails never gives back the place. Caught by {@code failureFreesOneSlot}. */
final class Ex4ServeUsers {
    static void serveAll(List<Runnable> users, int limit) throws InterruptedException {
        Semaphore places = new Semaphore(limit);
        List<Thread> threads = new ArrayList<>();
        for (Runnable user : users) {
            places.acquire();
            Thread thread = new Thread(() -> {
                user.run();
                places.release();
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
