package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Wrong: completeOnTimeout completes the request itself, and then it cannot be cancelled any more. Caught by {@code
 * cancelsLateRequest}.
 */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        return request
                .completeOnTimeout(fallback, limit.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, failure) -> request.cancel(true));
    }
}
