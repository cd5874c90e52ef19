package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Wrong: the callback runs in a pool that nobody shuts down. Caught by {@code completesAfterTheLastAnswer}. */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        List<CompletableFuture<String>> futures = new ArrayList<>();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            futures.add(task.get());
        }
        ExecutorService pool = Executors.newFixedThreadPool(1);
        return CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0]))
                .thenApplyAsync(done -> futures.stream().map(CompletableFuture::join).toList(), pool);
    }
}
