package threads;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A pool of {@code limit} threads, each of which serves one user at a time. */
final class Ex4ServeUsers {
    // tag::answer[]
    static void serveAll(List<Runnable> users, int limit) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(limit);
        try {
            for (Runnable user : users) {
                pool.execute(user);
            }
            pool.shutdown();
            pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } finally {
            pool.shutdownNow(); // if we were interrupted: the queue is emptied, and running tasks are interrupted too
        }
    }
    // end::answer[]
}
