package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * Exercise 3.3: a time limit with a fallback.
 *
 * <p>Return at once a future of the request's answer. If there is no answer when the limit is over, your future has the fallback,
 * and the request is cancelled. If the request fails before, your future must fail too, with the request's exception or with one
 * caused by it.
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
