package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Wrong: orTimeout lets the request itself fail, and then it cannot be cancelled any more. Caught by {@code
 * cancelsLateRequest}.
 */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        return request.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).handle((answer, failure) -> {
            if (failure == null) {
                return answer;
            }
            if (failure instanceof TimeoutException) {
                request.cancel(true);
                return fallback;
            }
            throw new CompletionException(failure);
        });
    }
}
