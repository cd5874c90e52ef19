package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Wrong: it looks for a free slot, and takes it only when it has started the task. In between, another thread finds
 * the same slot free. Caught by {@code simultaneousCompletions}.
 */
final class Ex4AtMost {
    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger next = new AtomicInteger();
    private final List<Supplier<CompletableFuture<String>>> tasks;
    private final List<CompletableFuture<String>> results;
    private final int limit;

    private Ex4AtMost(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        this.tasks = tasks;
        this.results = Stream.generate(() -> new CompletableFuture<String>())
                .limit(tasks.size()).toList();
        this.limit = limit;
    }

    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        Ex4AtMost run = new Ex4AtMost(tasks, limit);
        run.startMore();
        return CompletableFuture.allOf(run.results.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> run.results.stream().map(CompletableFuture::join).toList());
    }

    private void startMore() {
        while (running.get() < limit) {
            int i = next.getAndIncrement();
            if (i >= tasks.size()) {
                return;
            }
            CompletableFuture<String> task = tasks.get(i).get();
            running.incrementAndGet();
            task.whenCompleteAsync((value, failure) -> {
                if (failure == null) {
                    results.get(i).complete(value);
                } else {
                    results.get(i).completeExceptionally(failure);
                }
                running.decrementAndGet();
                startMore();
            });
        }
    }
}
