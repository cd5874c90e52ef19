package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Wrong: {@code anyOf} is content with the first that is done, and a failure is done too. Caught by
 * {@code cancelsTheOthers}.
 */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        List<CompletableFuture<String>> requests = servers.stream().map(Supplier::get).toList();
        return CompletableFuture.anyOf(requests.toArray(CompletableFuture<?>[]::new)).thenApply(answer -> (String) answer);
    }
}
