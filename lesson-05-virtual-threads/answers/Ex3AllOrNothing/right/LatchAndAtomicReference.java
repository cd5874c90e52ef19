package virtualthreads;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/** Right: a latch that the last task or the first failure opens. */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        AtomicReference<Throwable> first = new AtomicReference<>();
        AtomicInteger left = new AtomicInteger(tasks.size());
        CountDownLatch done = new CountDownLatch(tasks.isEmpty() ? 0 : 1);
        AtomicReferenceArray<String> results = new AtomicReferenceArray<>(tasks.size());
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < tasks.size(); i++) {
                int index = i;
                executor.execute(() -> {
                    try {
                        results.set(index, tasks.get(index).call());
                        if (left.decrementAndGet() == 0) {
                            done.countDown();
                        }
                    } catch (Throwable t) {
                        first.compareAndSet(null, t);
                        done.countDown();
                    }
                });
            }
            try {
                done.await();
            } finally {
                executor.shutdownNow();
            }
        }
        if (first.get() != null) {
            throw new ExecutionException(first.get());
        }
        return IntStream.range(0, tasks.size()).mapToObj(results::get).toList();
    }
}
