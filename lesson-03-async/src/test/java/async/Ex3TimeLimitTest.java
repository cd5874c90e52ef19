package async;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("3.3 A time limit with a fallback")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Ex3TimeLimitTest {
    private static final Duration PLENTY = Duration.ofMinutes(5);

    private final Meeting meeting = new Meeting(Ex3TimeLimit.class);
    private final CompletableFuture<String> request = meeting.ask("request");

    @AfterEach
    void end() {
        meeting.end();
    }

    @Test
    @Order(1)
    @DisplayName("the answer comes in time: the future has it at once")
    void answerInTime() {
        CompletableFuture<String> answer = within(PLENTY);
        isStillOpen(answer);

        meeting.answer("request", "fresh");

        if (!meeting.await(answer::isDone)) {
            throw meeting.failure("The answer is there, long before the limit, and your future is not completed.");
        }
        String text = meeting.value(answer);
        if (!"fresh".equals(text)) {
            throw meeting.failure("The answer \"fresh\" came long before the limit, and your future has \"" + text + "\".");
        }
    }

    @Test
    @Order(2)
    @DisplayName("no answer until the limit is over: the future has the fallback, and not before")
    void fallbackWhenTheLimitIsOver() {
        Duration limit = Duration.ofMillis(300);
        CompletableFuture<Long> waited = new CompletableFuture<>();

        CompletableFuture<String> answer = meeting.call(() -> {
            long start = System.nanoTime();
            CompletableFuture<String> future = Ex3TimeLimit.within(request, limit, "old");
            future.whenComplete((text, failure) -> waited.complete(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
            return future;
        });

        if (!meeting.await(limit, () -> answer.isDone() && waited.isDone())) {
            throw meeting.failure("The limit of 300 ms is long over, and your future is not completed.");
        }
        Throwable told = meeting.error(answer);
        if (told != null) {
            throw meeting.failure("The limit is over, so your future must have the fallback \"old\". It failed with " + told + ".");
        }
        String text = meeting.value(answer);
        if (!"old".equals(text)) {
            throw meeting.failure("The limit is over, so your future must have the fallback \"old\". It has \"" + text + "\".");
        }
        // No timer may be early; how late it is depends on the machine.
        if (waited.join() < limit.toMillis() * 8 / 10) {
            throw meeting.failure("The limit was 300 ms, and your future had the fallback after " + waited.join() + " ms.");
        }
    }

    @Test
    @Order(3)
    @DisplayName("a request that is too late is cancelled")
    void lateRequestIsCancelled() {
        Duration limit = Duration.ofMillis(50);

        CompletableFuture<String> answer = within(limit);

        meeting.await(limit, answer::isDone);
        if (!meeting.await(() -> !meeting.cancelled().isEmpty())) {
            throw meeting.failure(request.isDone()
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

        meeting.fail("request", failure);

        Throwable told = meeting.error(answer);
        if (told == null) {
            throw meeting.failure("The request failed before the limit, and nobody was told: your future has \""
                    + meeting.value(answer) + "\".");
        }
        if (Stream.iterate(told, t -> t != null, Throwable::getCause).noneMatch(failure::equals)) {
            throw meeting.failure("The request failed with " + failure + ", and your future failed with something else: " + told);
        }
    }

    private CompletableFuture<String> within(Duration limit) {
        CompletableFuture<String> answer = meeting.call(() -> Ex3TimeLimit.within(request, limit, "old"));
        if (answer == null) {
            throw meeting.failure("within returned null, and not a future.");
        }
        return answer;
    }

    private void isStillOpen(CompletableFuture<String> answer) {
        if (!meeting.cancelled().isEmpty()) {
            throw meeting.failure("The request was cancelled long before the limit was over.");
        }
        if (answer.isDone() || request.isDone()) {
            throw meeting.failure((answer.isDone() ? "Your future" : "The request") + " is completed already, with plenty of time"
                    + " left and no answer yet.");
        }
    }
}
