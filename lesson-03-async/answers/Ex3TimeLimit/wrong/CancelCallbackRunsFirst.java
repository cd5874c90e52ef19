package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Wrong: two callbacks wait for the timer, and the one that cancels runs first. So the failure of the request comes before the
 * fallback. Caught by {@code fallsBackOnTimeout}.
 */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        CompletableFuture<String> timer = new CompletableFuture<String>()
                .completeOnTimeout(fallback, limit.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<String> answer = request.applyToEither(timer, Function.identity());
        timer.thenRun(() -> request.cancel(true));
        return answer;
    }
}
