package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Right: {@code anyOf} takes the answer or the fallback of a timer, and then cancels the request if it is still open. */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        CompletableFuture<String> timer = new CompletableFuture<String>()
                .completeOnTimeout(fallback, limit.toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.anyOf(request, timer).thenApply(first -> {
            request.cancel(true);
            return (String) first;
        });
    }
}
