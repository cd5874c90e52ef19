package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Wrong: it takes what is there now, and gives the request no time at all. Caught by {@code completesWithAnswerInTime}. */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        return CompletableFuture.completedFuture(request.getNow(fallback));
    }
}
