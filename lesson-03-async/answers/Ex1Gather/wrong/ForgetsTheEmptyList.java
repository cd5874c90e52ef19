package async;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Wrong: the last callback completes the future, and without a task there is no callback. Caught by {@code emptyList}. */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        String[] answers = new String[tasks.size()];
        CompletableFuture<List<String>> all = new CompletableFuture<>();
        AtomicInteger missing = new AtomicInteger(answers.length);
        for (int i = 0; i < answers.length; i++) {
            int index = i;
            tasks.get(i).get().whenComplete((answer, failure) -> {
                answers[index] = answer;
                if (failure != null) {
                    all.completeExceptionally(failure);
                } else if (missing.decrementAndGet() == 0) {
                    all.complete(Arrays.asList(answers));
                }
            });
        }
        return all;
    }
}
