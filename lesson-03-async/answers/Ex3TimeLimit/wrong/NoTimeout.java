package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Wrong: the fallback is there for failures only, and nobody looks at the time. Caught by {@code fallsBackOnTimeout}. */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        return request.exceptionally(failure -> fallback);
    }
}
