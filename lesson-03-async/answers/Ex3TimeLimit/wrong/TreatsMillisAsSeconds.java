package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Wrong: a limit of 300 ms becomes one of 300 seconds. Caught by {@code fallsBackOnTimeout}. */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        return request.copy()
                .completeOnTimeout(fallback, limit.toMillis(), TimeUnit.SECONDS)
                .whenComplete((answer, failure) -> request.cancel(true));
    }
}
