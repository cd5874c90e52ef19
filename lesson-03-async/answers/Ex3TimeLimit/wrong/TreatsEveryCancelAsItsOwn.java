package async;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Wrong: it cancels the request after the limit, and has the fallback for whatever was cancelled: also for what somebody else
 * has cancelled in time. Caught by {@code outsideCancellationPropagates}.
 */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS).execute(() -> request.cancel(true));
        return request.exceptionally(failure -> {
            if (failure instanceof CancellationException) {
                return fallback;
            }
            throw new CompletionException(failure);
        });
    }
}
