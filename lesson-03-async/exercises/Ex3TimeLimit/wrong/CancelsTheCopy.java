package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Wrong: it cancels a future that comes after the request, and the request hears nothing of it. Caught by {@code
 * lateRequestIsCancelled}.
 */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        CompletableFuture<String> copy = request.thenApply(answer -> answer);
        CompletableFuture<String> late = new CompletableFuture<String>()
                .completeOnTimeout(fallback, limit.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<String> answer = copy.applyToEither(late, text -> text);
        answer.whenComplete((text, failure) -> copy.cancel(true));
        return answer;
    }
}
