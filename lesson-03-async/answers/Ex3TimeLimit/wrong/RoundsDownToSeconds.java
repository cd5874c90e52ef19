package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Wrong: less than a second becomes no second at all. Caught by {@code fallsBackOnTimeout}. */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        return request.copy()
                .completeOnTimeout(fallback, limit.toSeconds(), TimeUnit.SECONDS)
                .whenComplete((answer, failure) -> request.cancel(true));
    }
}
