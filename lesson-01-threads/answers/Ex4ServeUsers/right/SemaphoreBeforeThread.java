package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Right: no thread starts before there is a place for it, and each gives its place back whatever happens. */
final class Ex4ServeUsers {
    static void serveAll(List<Runnable> users, int limit) throws InterruptedException {
        Semaphore places = new Semaphore(limit);
        List<Thread> threads = new ArrayList<>();
        try {
            for (Runnable user : users) {
                places.acquire();
                Thread thread = new Thread(() -> {
                    try {
                        user.run();
                    } finally {
                        places.release();
                    }
                });
                threads.add(thread);
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        } finally {
            threads.forEach(Thread::interrupt); // those that have finished don't notice
        }
    }
}
