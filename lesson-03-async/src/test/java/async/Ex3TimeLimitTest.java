package async;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ex3TimeLimitTest {
    private static final Duration PLENTY = Duration.ofMinutes(5);

    @RegisterExtension
    final FakeServices services = new FakeServices(Ex3TimeLimit.class);

    private final CompletableFuture<String> request = services.ask("request");

    @Test
    @Order(1)
    @DisplayName("the answer comes in time: the future has it at once")
    void answerInTime() {
        CompletableFuture<String> answer = within(PLENTY);
        isStillOpen(answer);

        services.answer("request", "fresh");

        if (!services.await(answer::isDone)) {
            throw services.failure("The answer is there, long before the limit, and your future is not completed.");
        }
        String text = services.value(answer);
        if (!"fresh".equals(text)) {
            throw services.failure("The answer \"fresh\" came long before the limit, and your future has \"" + text + "\".");
        }
    }

    @Test
    @Order(2)
    @DisplayName("no answer until the limit is over: the future has the fallback, and not before")
    void fallbackWhenTheLimitIsOver() {
        Duration limit = Duration.ofMillis(300);
        CompletableFuture<Long> waited = new CompletableFuture<>();

        CompletableFuture<String> answer = services.call(() -> {
            long start = System.nanoTime();
            CompletableFuture<String> future = Ex3TimeLimit.within(request, limit, "old");
            future.whenComplete((text, failure) -> waited.complete(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
            return future;
        });

        if (!services.await(limit, () -> answer.isDone() && waited.isDone())) {
            throw services.failure("The limit of 300 ms is long over, and your future is not completed.");
        }
        Throwable told = services.error(answer);
        if (told != null) {
            throw services.failure("The limit is over, so your future must have the fallback \"old\". It failed with " + told + ".");
        }
        String text = services.value(answer);
        if (!"old".equals(text)) {
            throw services.failure("The limit is over, so your future must have the fallback \"old\". It has \"" + text + "\".");
        }
        // No timer may be early; how late it is depends on the machine.
        if (waited.join() < limit.toMillis() * 8 / 10) {
            throw services.failure("The limit was 300 ms, and your future had the fallback after " + waited.join() + " ms.");
        }
    }

    @Test
    @Order(3)
    @DisplayName("a request that is too late is cancelled")
    void lateRequestIsCancelled() {
        Duration limit = Duration.ofMillis(50);

        CompletableFuture<String> answer = within(limit);

        services.await(limit, answer::isDone);
        if (!services.await(() -> !services.cancelled().isEmpty())) {
            throw services.failure(request.isDone()
                    ? "Your code itself has completed the request's future, as orTimeout and completeOnTimeout do with the future"
                            + " on which they are called. So nothing is left to cancel, and the service works on."
                    : "The limit is over, and the request is still running: it must be cancelled.");
        }
    }

    @Test
    @Order(4)
    @DisplayName("a request that fails in time is told")
    void failureIsTold() {
        // Not every timeout is that of your limit: this one is the service's own.
        isTold(new TimeoutException("the service's database took too long"));
    }

    @Test
    @Order(5)
    @DisplayName("a request that somebody else has cancelled in time has failed, too")
    void cancelledBySomebodyElse() {
        isTold(new CancellationException("the service is closing"));
    }

    private void isTold(Exception failure) {
        CompletableFuture<String> answer = within(PLENTY);

        services.fail("request", failure);

        Throwable told = services.error(answer);
        if (told == null) {
            throw services.failure("The request failed before the limit, and nobody was told: your future has \""
                    + services.value(answer) + "\".");
        }
        if (Stream.iterate(told, t -> t != null, Throwable::getCause).noneMatch(failure::equals)) {
            throw services.failure("The request failed with " + failure + ", and your future failed with something else: " + told);
        }
    }

    private CompletableFuture<String> within(Duration limit) {
        CompletableFuture<String> answer = services.call(() -> Ex3TimeLimit.within(request, limit, "old"));
        if (answer == null) {
            throw services.failure("within returned null, and not a future.");
        }
        return answer;
    }

    private void isStillOpen(CompletableFuture<String> answer) {
        if (!services.cancelled().isEmpty()) {
            throw services.failure("The request was cancelled long before the limit was over.");
        }
        if (answer.isDone() || request.isDone()) {
            throw services.failure((answer.isDone() ? "Your future" : "The request") + " is completed already, with plenty of time"
                    + " left and no answer yet.");
        }
    }
}
