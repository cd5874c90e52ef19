package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Wrong: a wave of tasks starts only when the whole wave before it has ended. Caught by {@code startsTheNextTaskImmediately}.
 */
final class Ex4AtMost {
    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        List<CompletableFuture<String>> results = new ArrayList<>();
        CompletableFuture<?> wave = CompletableFuture.completedFuture(null);
        for (int from = 0; from < tasks.size(); from += Math.min(limit, tasks.size())) {
            List<Supplier<CompletableFuture<String>>> next = tasks.subList(from, Math.min(from + limit, tasks.size()));
            wave = wave.handle((done, failure) -> null).thenCompose(done -> {
                List<CompletableFuture<String>> running = next.stream().map(Supplier::get).toList();
                results.addAll(running);
                return CompletableFuture.allOf(running.toArray(CompletableFuture<?>[]::new));
            });
        }
        return wave.thenApply(done -> results.stream().map(CompletableFuture::join).toList());
    }
}
