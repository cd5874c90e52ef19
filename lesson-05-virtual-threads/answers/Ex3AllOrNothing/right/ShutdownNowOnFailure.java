package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/** Right: a task that fails shuts the executor down, also while the caller still hands in others. */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        AtomicReference<Throwable> first = new AtomicReference<>();
        List<Future<String>> running = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<String> task : tasks) {
                running.add(executor.submit(() -> {
                    try {
                        return task.call();
                    } catch (Throwable t) {
                        first.compareAndSet(null, t);
                        executor.shutdownNow();
                        throw t;
                    }
                }));
            }
        } catch (RejectedExecutionException e) {
            // a task has failed already
        }
        if (Thread.interrupted()) { // while close was waiting
            throw new InterruptedException();
        }
        if (first.get() != null) {
            throw new ExecutionException(first.get());
        }
        return running.stream().map(Future::resultNow).toList();
    }
}
