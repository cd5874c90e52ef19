package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Wrong: nobody waits, but each task is started only when the one before has its answer. Caught by {@code
 * startsAllWithoutWaiting}.
 */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        CompletableFuture<List<String>> all = CompletableFuture.completedFuture(new ArrayList<>());
        for (Supplier<CompletableFuture<String>> task : tasks) {
            all = all.thenCompose(answers -> task.get().thenApply(answer -> {
                answers.add(answer);
                return answers;
            }));
        }
        return all;
    }
}
