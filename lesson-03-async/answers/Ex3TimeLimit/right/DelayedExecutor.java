package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Right: a delayed task cancels the request, if it is the one that completes the answer. After an early answer, the JDK's
 * timer still keeps the task until the limit is over.
 */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        request.whenComplete((text, failure) -> {
            if (failure == null) {
                answer.complete(text);
            } else {
                answer.completeExceptionally(failure);
            }
        });
        CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
            if (answer.complete(fallback)) {
                request.cancel(true);
            }
        });
        return answer;
    }
}
