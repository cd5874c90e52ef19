package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Wrong: the method itself waits for the answer, up to the limit. Caught by {@code completesWithAnswerInTime}. */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        try {
            answer.complete(request.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            request.cancel(true);
            answer.complete(fallback);
        } catch (ExecutionException e) {
            answer.completeExceptionally(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer;
    }
}
