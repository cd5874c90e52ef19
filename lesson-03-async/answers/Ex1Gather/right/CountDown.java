package async;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Right: each callback puts its answer in its place, and the last one completes the future. */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        String[] answers = new String[tasks.size()];
        CompletableFuture<List<String>> all = new CompletableFuture<>();
        AtomicInteger missing = new AtomicInteger(answers.length);
        if (answers.length == 0) {
            all.complete(List.of());
        }
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
