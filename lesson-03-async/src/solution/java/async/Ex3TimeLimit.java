package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The limit is set on a copy, so that the request itself is still open and can be cancelled. */
final class Ex3TimeLimit {
    // tag::answer[]
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        return request.copy()
                .completeOnTimeout(fallback, limit.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, failure) -> request.cancel(true)); // does nothing if the request has ended
    }
    // end::answer[]
}
