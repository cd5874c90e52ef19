package async;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ex2CombineTest {
    private static final String WEATHER = "weather in Rome";

    @RegisterExtension
    final FakeServices services = new FakeServices(Ex2Combine.class);

    private boolean newsAtOnce;

    @Test
    @Order(1)
    @DisplayName("page returns at once, and place and news are both asked")
    void placeAndNewsAreAskedAtOnce() {
        page();
    }

    @Test
    @Order(2)
    @DisplayName("the weather is asked as soon as the place is known, and need not wait for the news")
    void weatherIsAskedWhenThePlaceIsKnown() {
        page();

        answerPlace();
    }

    @Test
    @Order(3)
    @DisplayName("the page is there when the last answer is, even if that is the news")
    void newsIsLast() {
        CompletableFuture<String> page = page();

        answerPlace();
        services.answer(WEATHER, "sunny");
        isNotDone(page, "news");
        services.answer("news", "goal!");

        isComplete(page);
    }

    @Test
    @Order(4)
    @DisplayName("the page is there when the last answer is, even if that is the weather")
    void weatherIsLast() {
        CompletableFuture<String> page = page();

        services.answer("news", "goal!");
        isNotDone(page, "place");
        answerPlace();
        isNotDone(page, "weather");
        services.answer(WEATHER, "sunny");

        isComplete(page);
    }

    @Test
    @Order(5)
    @DisplayName("if the news fails, that is told")
    void newsFails() {
        CompletableFuture<String> page = page();
        IOException failure = new IOException("no news today");

        services.fail("news", failure);
        answerPlace();
        services.answer(WEATHER, "sunny");

        isTold(page, "news", failure);
    }

    @Test
    @Order(6)
    @DisplayName("if the weather fails, that is told")
    void weatherFails() {
        CompletableFuture<String> page = page();
        IOException failure = new IOException("nobody looks at the sky");

        answerPlace();
        services.fail(WEATHER, failure);
        services.answer("news", "goal!");

        isTold(page, "weather", failure);
    }

    @Test
    @Order(7)
    @DisplayName("if the place fails, that is told")
    void placeFails() {
        CompletableFuture<String> page = page();
        IOException failure = new IOException("this is nowhere");

        services.fail("place", failure);
        services.answer("news", "goal!");

        isTold(page, "place", failure);
    }

    @Test
    @Order(8)
    @DisplayName("the news may be there at once")
    void newsIsThereAtOnce() {
        newsAtOnce = true;
        CompletableFuture<String> page = page();

        isNotDone(page, "place");
        answerPlace();
        isNotDone(page, "weather");
        services.answer(WEATHER, "sunny");

        isComplete(page);
    }

    private CompletableFuture<String> news() {
        CompletableFuture<String> news = services.ask("news");
        if (newsAtOnce) {
            news.complete("goal!");
        }
        return news;
    }

    /** Calls page. The test has answered nobody yet. */
    private CompletableFuture<String> page() {
        CompletableFuture<String> page = services.call(() -> Ex2Combine.page(
                () -> services.ask("place"), place -> services.ask("weather in " + place), this::news));
        if (!services.await(() -> services.asked().containsAll(List.of("place", "news")))) {
            throw services.failure("place and news need no other answer, and so both must be asked at once. Your code has asked "
                    + (services.asked().isEmpty() ? "nobody" : "only " + String.join(" and ", services.asked())) + ".");
        }
        isAskedOnce();
        if (page == null) {
            throw services.failure("page returned null, and not a future.");
        }
        return page;
    }

    /** Answers the question for the place: now the weather must be asked. */
    private void answerPlace() {
        services.answer("place", "Rome");
        if (!services.await(() -> services.asked().size() > 2)) {
            throw services.failure("The place is known, and nobody has asked for the weather."
                    + (services.open().contains("news") ? " It need not wait for the news." : ""));
        }
        isAskedOnce();
        if (!services.asked().contains(WEATHER)) {
            throw services.failure("The place is Rome, and your code has asked for the " + services.asked().get(2) + ".");
        }
    }

    private void isAskedOnce() {
        for (String service : services.asked()) {
            int times = Collections.frequency(services.asked(), service);
            if (times > 1) {
                throw services.failure("The service for " + service + " was asked " + times + " times, not once.");
            }
        }
    }

    private void isNotDone(CompletableFuture<String> page, String missing) {
        if (page.isDone()) {
            throw services.failure("Your future was completed before the answer of " + missing + " was there.");
        }
    }

    private void isComplete(CompletableFuture<String> page) {
        String text = services.value(page);
        if (!"sunny / goal!".equals(text)) {
            throw services.failure("The weather is \"sunny\" and the news is \"goal!\", so the page is \"sunny / goal!\"."
                    + " Your future has " + (text == null ? "null." : "\"" + text + "\"."));
        }
    }

    private void isTold(CompletableFuture<String> page, String service, IOException failure) {
        Throwable told = services.error(page);
        if (told == null) {
            throw services.failure("The service for " + service + " failed, and nobody was told: your future has \""
                    + services.value(page) + "\".");
        }
        if (Stream.iterate(told, t -> t != null, Throwable::getCause).noneMatch(failure::equals)) {
            throw services.failure("The service for " + service + " failed with " + failure
                    + ", and your future failed with something else: " + told);
        }
    }
}
