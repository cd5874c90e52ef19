package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Wrong: thenAccept runs after an answer only, so a failure completes nothing before the limit. Caught by {@code
 * failurePropagates}.
 */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        request.thenAccept(answer::complete);
        answer.completeOnTimeout(fallback, limit.toMillis(), TimeUnit.MILLISECONDS);
        return answer.whenComplete((text, failure) -> request.cancel(true));
    }
}
