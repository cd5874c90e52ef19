package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Right: all are started first; then one callback after the other takes the next answer, in the order of the tasks. */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        List<CompletableFuture<String>> futures = new ArrayList<>();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            futures.add(task.get());
        }
        CompletableFuture<List<String>> all = CompletableFuture.completedFuture(new ArrayList<>());
        for (CompletableFuture<String> future : futures) {
            all = all.thenCompose(answers -> future.thenApply(answer -> {
                answers.add(answer);
                return answers;
            }));
        }
        return all;
    }
}
