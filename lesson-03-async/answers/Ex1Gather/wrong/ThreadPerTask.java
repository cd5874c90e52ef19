package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Wrong: a thread for each task, and every one of them waits for its answer. Caught by {@code startsAllWithoutWaiting}. */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        ExecutorService pool = Executors.newCachedThreadPool();
        List<CompletableFuture<String>> futures = new ArrayList<>();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            futures.add(CompletableFuture.supplyAsync(() -> task.get().join(), pool));
        }
        pool.shutdown();
        return CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0]))
                .thenApply(done -> futures.stream().map(CompletableFuture::join).toList());
    }
}
