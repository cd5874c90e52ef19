package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Wrong: it looks only when the limit is over, even if the answer is there long before. Caught by {@code completesWithAnswerInTime}. */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        return CompletableFuture.supplyAsync(() -> {
            String answer = request.getNow(fallback);
            request.cancel(true);
            return answer;
        }, CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
    }
}
