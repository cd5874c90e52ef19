package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Right: {@code anyOf} takes the answer or the fallback of a timer, and then cancels the other one. */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        CompletableFuture<String> timer = new CompletableFuture<String>()
                .completeOnTimeout(fallback, limit.toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.anyOf(request, timer).whenComplete((first, failure) -> {
            request.cancel(true);   // does nothing to the one that has ended
            timer.cancel(true);
        }).thenApply(first -> (String) first);
    }
}
