package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Wrong: the fallback is there in time, and the request runs on for nobody. Caught by {@code cancelsLateRequest}. */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        return request.copy().completeOnTimeout(fallback, limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
