package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Right: the copy fails with a TimeoutException when the limit is over, and only that gives the fallback. */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        return request.copy().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).handle((answer, failure) -> {
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
