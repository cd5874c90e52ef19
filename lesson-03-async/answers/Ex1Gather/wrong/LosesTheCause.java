package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Wrong: it says that a task failed and not why: the exception of the task is lost. Caught by {@code failurePropagates}. */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        List<CompletableFuture<String>> futures = new ArrayList<>();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            futures.add(task.get());
        }
        return CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0])).handle((done, failure) -> {
            if (failure != null) {
                throw new IllegalStateException("A task failed.");
            }
            return futures.stream().map(CompletableFuture::join).toList();
        });
    }
}
