package async;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Wrong: the last task to end completes the future before its own result and its own failure are kept. Caught by {@code
 * lastFailurePropagates}.
 */
final class Ex4AtMost {
    private final List<Supplier<CompletableFuture<String>>> tasks;
    private final String[] results;
    private final CompletableFuture<List<String>> all = new CompletableFuture<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger finished = new AtomicInteger();
    private volatile Throwable failed;

    private Ex4AtMost(List<Supplier<CompletableFuture<String>>> tasks) {
        this.tasks = tasks;
        this.results = new String[tasks.size()];
    }

    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        if (tasks.isEmpty()) {
            return CompletableFuture.completedFuture(List.of());
        }
        Ex4AtMost run = new Ex4AtMost(tasks);
        for (int i = 0; i < Math.min(limit, tasks.size()); i++) {
            run.startOne();
        }
        return run.all;
    }

    private void startOne() {
        int i = next.getAndIncrement();
        if (i < tasks.size()) {
            tasks.get(i).get().whenCompleteAsync((value, failure) -> end(i, value, failure));
        }
    }

    private void end(int i, String value, Throwable failure) {
        if (finished.incrementAndGet() == tasks.size()) {
            if (failed == null) {
                all.complete(Arrays.asList(results));
            } else {
                all.completeExceptionally(failed);
            }
        }
        results[i] = value;
        if (failure != null) {
            failed = failure;
        }
        startOne();
    }
}
