package async;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Wrong: {@code indexOf} finds the first place of a task that stands in the list twice, and the other one stays empty. Caught by
 * {@code sameTaskTwice}.
 */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        String[] answers = new String[tasks.size()];
        List<CompletableFuture<Void>> written = new ArrayList<>();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            written.add(task.get().thenAccept(answer -> answers[tasks.indexOf(task)] = answer));
        }
        return CompletableFuture.allOf(written.toArray(new CompletableFuture<?>[0])).thenApply(done -> Arrays.asList(answers));
    }
}
