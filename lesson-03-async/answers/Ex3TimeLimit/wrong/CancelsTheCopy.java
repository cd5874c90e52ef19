package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Wrong: it cancels a future made from the request, and a plain CompletableFuture doesn't pass that on to the request. Caught
 * by {@code cancelsLateRequest}.
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
