package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * Returns, without waiting, a future with the request's answer, or with the fallback if there's no answer within the limit.
 *
 * @see Ex3TimeLimitTest
 */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        Assumptions.abort("3.3 is waiting for you: delete this line.");
        try {
            String answer = request.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return CompletableFuture.completedFuture(answer);
        } catch (Exception e) {
            return CompletableFuture.completedFuture(fallback);
        }
    }
}
