package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Wrong: {@code join} throws a CancellationException if the task was cancelled. Nobody catches that, and the future is never
 * completed. Caught by {@code cancellationPropagates}.
 */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        List<CompletableFuture<String>> futures = tasks.stream().map(Supplier::get).toList();
        CompletableFuture<List<String>> answers = new CompletableFuture<>();
        CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0])).whenComplete((done, failure) -> {
            try {
                answers.complete(futures.stream().map(CompletableFuture::join).toList());
            } catch (CompletionException e) {
                answers.completeExceptionally(e.getCause());
            }
        });
        return answers;
    }
}
