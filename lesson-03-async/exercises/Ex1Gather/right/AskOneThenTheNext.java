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
        return take(futures, 0, new ArrayList<>());
    }

    private static CompletableFuture<List<String>> take(List<CompletableFuture<String>> futures, int next, List<String> answers) {
        if (next == futures.size()) {
            return CompletableFuture.completedFuture(answers);
        }
        return futures.get(next).thenCompose(answer -> {
            answers.add(answer);
            return take(futures, next + 1, answers);
        });
    }
}
