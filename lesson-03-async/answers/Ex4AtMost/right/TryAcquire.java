package async;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Right: {@code tryAcquire} does not wait, and whoever finds others at work only leaves a note that they must look again. */
final class Ex4AtMost {
    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        List<CompletableFuture<String>> results = new ArrayList<>();
        Queue<Runnable> waiting = new ArrayDeque<>();
        Semaphore permits = new Semaphore(limit);
        AtomicInteger notes = new AtomicInteger();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            CompletableFuture<String> result = new CompletableFuture<>();
            results.add(result);
            waiting.add(() -> task.get().whenComplete((value, failure) -> {
                permits.release();
                start(waiting, permits, notes);
                if (failure == null) {
                    result.complete(value);
                } else {
                    result.completeExceptionally(new IllegalStateException("a task failed", failure));
                }
            }));
        }
        start(waiting, permits, notes);
        return CompletableFuture.allOf(results.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> results.stream().map(CompletableFuture::join).toList());
    }

    private static void start(Queue<Runnable> waiting, Semaphore permits, AtomicInteger notes) {
        if (notes.getAndIncrement() > 0) {
            return;
        }
        do {
            while (!waiting.isEmpty() && permits.tryAcquire()) {
                waiting.remove().run();
            }
        } while (notes.decrementAndGet() > 0);
    }
}
