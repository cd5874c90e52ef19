package async;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Right: a timer of its own, which is shut down as soon as the answer is there. */
final class Ex3TimeLimit {
    static CompletableFuture<String> within(CompletableFuture<String> request, Duration limit, String fallback) {
        ScheduledExecutorService timer = Executors.newScheduledThreadPool(1);
        CompletableFuture<String> answer = request.copy();
        timer.schedule(() -> answer.complete(fallback), limit.toMillis(), TimeUnit.MILLISECONDS);
        answer.whenComplete((text, failure) -> {
            request.cancel(true);
            timer.shutdownNow();
        });
        return answer;
    }
}
