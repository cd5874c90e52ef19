package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Wrong: it looks only at the end of the limit, even if the answer came earlier. Caught by {@code completesWithAnswerInTime}. */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        return CompletableFuture.supplyAsync(() -> {
            String answer = request.getNow(fallback);
            request.cancel(true);
            return answer;
        }, CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
    }
}
