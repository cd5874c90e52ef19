package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Wrong: a timer of its own, which nobody shuts down. Caught by {@code completesWithAnswerInTime}. */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        CompletableFuture<String> answer = request.copy();
        timer.schedule(() -> answer.complete(fallback), limit.toMillis(), TimeUnit.MILLISECONDS);
        return answer.whenComplete((text, failure) -> request.cancel(true));
    }
}
