package threads;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Wrong: such a pool adds a thread only when its queue is full, and this queue never is. Caught by
 * {@code runsTasksConcurrently}.
 */
final class Ex1StartAll {
    static void runAll(List<Runnable> tasks) throws InterruptedException {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, tasks.size() + 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        tasks.forEach(pool::execute);
        pool.shutdown();
        pool.awaitTermination(Long.MAX_VALUE, TimeUnit.DAYS);
    }
}
