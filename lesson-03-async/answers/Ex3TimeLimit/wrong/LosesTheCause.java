package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Wrong: it says that the request failed and not why. Caught by {@code failurePropagates}. */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        return request.copy()
                .completeOnTimeout(fallback, limit.toMillis(), TimeUnit.MILLISECONDS)
                .handle((answer, failure) -> {
                    request.cancel(true);
                    if (failure != null) {
                        throw new IllegalStateException("The request failed.");
                    }
                    return answer;
                });
    }
}
