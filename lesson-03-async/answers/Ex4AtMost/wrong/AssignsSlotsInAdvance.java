package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Wrong: it says in advance which task follows which, so behind a slow task others wait while another slot is free.
 * Caught by {@code startsTheNextTaskImmediately}.
 */
final class Ex4AtMost {
    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        List<CompletableFuture<String>> results = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            Supplier<CompletableFuture<String>> task = tasks.get(i);
            if (i < limit) {
                results.add(task.get());
            } else {
                CompletableFuture<String> before = results.get(i - limit);
                results.add(before.handle((result, failure) -> task.get()).thenCompose(running -> running));
            }
        }
        return CompletableFuture.allOf(results.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> results.stream().map(CompletableFuture::join).toList());
    }
}
