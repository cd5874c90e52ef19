package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Wrong: cancel stands behind the limit in the text, but it runs at once. Caught by {@code completesWithAnswerInTime}. */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        CompletableFuture<String> answer = request.copy()
                .completeOnTimeout(fallback, limit.toMillis(), TimeUnit.MILLISECONDS);
        request.cancel(true);
        return answer;
    }
}
