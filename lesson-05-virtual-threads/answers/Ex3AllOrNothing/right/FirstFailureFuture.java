package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Right: a future that is completed by the first failure, or when all tasks have ended well. */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        CompletableFuture<Optional<Throwable>> done = new CompletableFuture<>();
        AtomicInteger left = new AtomicInteger(tasks.size());
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> running = tasks.stream().map(task -> executor.submit(() -> {
                try {
                    String result = task.call();
                    if (left.decrementAndGet() == 0) {
                        done.complete(Optional.empty());
                    }
                    return result;
                } catch (Throwable t) {
                    done.complete(Optional.of(t));
                    throw t;
                }
            })).toList();
            if (running.isEmpty()) {
                return List.of();
            }
            try {
                Optional<Throwable> failure = done.get();
                if (failure.isPresent()) {
                    throw new ExecutionException(failure.get());
                }
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
