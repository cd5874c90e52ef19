package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Wrong: gather returns at once, but one of the JDK's default threads now waits. Caught by {@code
 * startsAllWithoutWaiting}.
 */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        List<CompletableFuture<String>> futures = new ArrayList<>();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            futures.add(task.get());
        }
        return CompletableFuture.supplyAsync(() -> {
            List<String> answers = new ArrayList<>();
            for (CompletableFuture<String> future : futures) {
                answers.add(future.join());
            }
            return answers;
        });
    }
}
