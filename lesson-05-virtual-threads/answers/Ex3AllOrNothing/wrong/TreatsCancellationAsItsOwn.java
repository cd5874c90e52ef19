package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Wrong: if a task throws a {@code CancellationException}, {@code done.get()} throws that itself, and not an ExecutionException.
 * Caught by {@code futureExceptionsCountAsFailures}.
 */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        CompletableFuture<Void> done = new CompletableFuture<>();
        AtomicInteger left = new AtomicInteger(tasks.size());
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> running = tasks.stream().map(task -> executor.submit(() -> {
                try {
                    String result = task.call();
                    if (left.decrementAndGet() == 0) {
                        done.complete(null);
                    }
                    return result;
                } catch (Throwable t) {
                    done.completeExceptionally(t);
                    throw t;
                }
            })).toList();
            if (running.isEmpty()) {
                return List.of();
            }
            try {
                done.get();
            } catch (ExecutionException | InterruptedException e) {
                running.forEach(task -> task.cancel(true));
                throw e;
            }
            List<String> results = new ArrayList<>();
            for (Future<String> task : running) {
                results.add(task.get());
            }
            return results;
        }
    }
}
