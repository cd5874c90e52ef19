package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Wrong: the tasks are started once for the list and once more for the answers. Caught by {@code startsAllWithoutWaiting}. */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        CompletableFuture<?>[] started = tasks.stream().map(Supplier::get).toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(started)
                .thenCombine(all(tasks), (done, answers) -> answers);
    }

    private static CompletableFuture<List<String>> all(List<Supplier<CompletableFuture<String>>> tasks) {
        CompletableFuture<List<String>> all = CompletableFuture.completedFuture(new ArrayList<>());
        for (Supplier<CompletableFuture<String>> task : tasks) {
            all = all.thenCombine(task.get(), (answers, answer) -> {
                answers.add(answer);
                return answers;
            });
        }
        return all;
    }
}
