package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Wrong: a task that fails shuts the executor down, and the next one of the list is refused with another exception.
 * Caught by {@code failureBeforeOthersStart}.
 */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        AtomicReference<Throwable> first = new AtomicReference<>();
        List<Future<String>> futures = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<String> task : tasks) {
                futures.add(executor.submit(() -> {
                    try {
                        return task.call();
                    } catch (Throwable e) {
                        first.compareAndSet(null, e);
                        executor.shutdownNow();
                        throw e;
                    }
                }));
            }
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (first.get() != null) {
            throw new ExecutionException(first.get());
        }
        List<String> results = new ArrayList<>();
        for (Future<String> future : futures) {
            results.add(future.get());
        }
        return results;
    }
}
