package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Wrong: it does nothing at all. Caught by {@code startsAllWithoutWaiting}. */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        return new CompletableFuture<>();
    }
}
