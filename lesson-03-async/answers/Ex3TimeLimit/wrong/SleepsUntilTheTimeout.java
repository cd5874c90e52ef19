package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Wrong: a thread sleeps until the limit is over. Caught by {@code completesWithAnswerInTime}. */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        CompletableFuture<String> answer = request.copy();
        new Thread(() -> {
            try {
                Thread.sleep(limit.toMillis());
            } catch (InterruptedException e) {
                return;
            }
            answer.complete(fallback);
            request.cancel(true);
        }).start();
        return answer;
    }
}
