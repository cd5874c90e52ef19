package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Wrong: getNow takes what is there now, and nothing is there yet. Caught by {@code completesAfterTheLastAnswer}. */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        List<CompletableFuture<String>> futures = new ArrayList<>();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            futures.add(task.get());
        }
        List<String> answers = new ArrayList<>();
        for (CompletableFuture<String> future : futures) {
            answers.add(future.getNow(null));
        }
        return CompletableFuture.completedFuture(answers);
    }
}
