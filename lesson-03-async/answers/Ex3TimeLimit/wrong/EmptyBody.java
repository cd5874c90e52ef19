package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Wrong: it does nothing at all. Caught by {@code completesWithAnswerInTime}. */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        return new CompletableFuture<>();
    }
}
