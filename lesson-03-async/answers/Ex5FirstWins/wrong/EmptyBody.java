package async;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Wrong: nobody is asked. Caught by {@code asksAllServersImmediately}. */
final class Ex5FirstWins {
    static CompletableFuture<String> first(List<Supplier<CompletableFuture<String>>> servers) {
        return new CompletableFuture<>();
    }
}
