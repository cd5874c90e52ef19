package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Wrong: the cancelled request lets the copy fail, before it can have the fallback. Caught by {@code
 * fallsBackOnTimeout}.
 */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        CompletableFuture<String> answer = request.copy();
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
            request.cancel(true);
            answer.complete(fallback);
        });
        return answer;
    }
}
