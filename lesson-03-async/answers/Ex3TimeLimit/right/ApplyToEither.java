package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Right: the request runs against a future that has the fallback when the limit is over. */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        CompletableFuture<String> late = new CompletableFuture<>();
        late.completeOnTimeout(fallback, limit.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<String> answer = request.applyToEither(late, text -> text);
        answer.whenComplete((text, failure) -> {
            request.cancel(true);
            late.cancel(true);
        });
        return answer;
    }
}
