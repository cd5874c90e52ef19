package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wrong: each task has a virtual thread, and all of them queue up for one lock. Caught by {@code
 * runsTenThousandConcurrently}.
 */
final class Ex1TenThousand {
    private static final ReentrantLock LOCK = new ReentrantLock();

    static List<String> runAll(List<Callable<String>> tasks) throws Exception {
        List<String> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> task : executor.invokeAll(tasks.stream().map(Ex1TenThousand::locked).toList())) {
                results.add(task.get());
            }
        }
        return results;
    }

    private static Callable<String> locked(Callable<String> task) {
        return () -> {
            LOCK.lock();
            try {
                return task.call();
            } finally {
                LOCK.unlock();
            }
        };
    }
}
