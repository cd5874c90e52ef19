package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Wrong: each task is started only when the one before has its answer, and gather waits all the time. Caught by {@code
 * startsAllWithoutWaiting}.
 */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        CompletableFuture<List<String>> all = new CompletableFuture<>();
        List<String> answers = new ArrayList<>();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            CompletableFuture<String> future = task.get();
            try {
                answers.add(future.join());
            } catch (RuntimeException e) {
                all.completeExceptionally(e.getCause());
            }
        }
        all.complete(answers);
        return all;
    }
}
