package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Wrong: all tasks are started, but then gather itself waits for the answers. Caught by {@code startsAllWithoutWaiting}. */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        List<CompletableFuture<String>> futures = new ArrayList<>();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            futures.add(task.get());
        }
        List<String> answers = new ArrayList<>();
        for (CompletableFuture<String> future : futures) {
            answers.add(future.join());
        }
        return CompletableFuture.completedFuture(answers);
    }
}
