package virtualthreads;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/** Wrong: a thread that ends with an {@code Error} tells nobody. Caught by {@code errorCountsAsFailure}. */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        BlockingQueue<Optional<Exception>> finished = new LinkedBlockingQueue<>();
        AtomicReferenceArray<String> results = new AtomicReferenceArray<>(tasks.size());
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < tasks.size(); i++) {
                int index = i;
                executor.submit(() -> {
                    try {
                        results.set(index, tasks.get(index).call());
                        finished.add(Optional.empty());
                    } catch (Exception e) {
                        finished.add(Optional.of(e));
                    }
                });
            }
            try {
                for (int i = 0; i < tasks.size(); i++) {
                    Optional<Exception> failure = finished.take();
                    if (failure.isPresent()) {
                        throw new ExecutionException(failure.get());
                    }
                }
            } finally {
                executor.shutdownNow();
            }
        }
        return IntStream.range(0, tasks.size()).mapToObj(results::get).toList();
    }
}
