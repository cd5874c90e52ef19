package async;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ex1GatherTest {
    @RegisterExtension
    final FakeServices services = new FakeServices(Ex1Gather.class);

    private String atOnce = ""; // The task that is done before get returns.

    @Test
    @Order(1)
    @DisplayName("gather returns at once, and all tasks are started")
    void allAreStartedAtOnce() {
        gather("news", "weather", "mail");
    }

    @Test
    @Order(2)
    @DisplayName("the future is completed when the last answer is there, and has them all")
    void allAnswersAreThere() {
        CompletableFuture<List<String>> answers = gather("news", "weather", "mail");

        for (String task : List.of("news", "weather", "mail")) {
            if (answers.isDone()) {
                throw services.failure("Your future was completed before the answer to " + task + " was there.");
            }
            services.answer(task, task + "!");
        }

        List<String> all = services.value(answers);
        if (!sorted(all).equals(List.of("mail!", "news!", "weather!"))) {
            throw services.failure("The answers are [news!, weather!, mail!], and your future has " + all + ".");
        }
    }

    @Test
    @Order(3)
    @DisplayName("the answers stand in the order of the tasks, even if the first one comes last")
    void answersStandInTheOrderOfTheTasks() {
        CompletableFuture<List<String>> answers = gather("news", "weather", "mail");

        services.answer("mail", "mail!");
        services.answer("weather", "weather!");
        if (answers.isDone()) {
            throw services.failure("Your future was completed before the answer of the first task was there.");
        }
        services.answer("news", "news!");

        List<String> all = services.value(answers);
        if (!all.equals(List.of("news!", "weather!", "mail!"))) {
            throw services.failure("The tasks are news, weather, mail, and your future has " + all
                    + ": answers must stand in the order of the tasks, not in the order in which they come.");
        }
    }

    @Test
    @Order(4)
    @DisplayName("no task, no answer: the future has an empty list")
    void noTask() {
        CompletableFuture<List<String>> answers = gather();

        if (!services.await(answers::isDone)) {
            throw services.failure("There was no task to wait for, and your future is never completed.");
        }
        List<String> none = services.value(answers);
        if (none == null || !none.isEmpty()) {
            throw services.failure("There was no task, so your future must have an empty list. It has " + none + ".");
        }
    }

    @Test
    @Order(5)
    @DisplayName("a task that fails is told, even if the others are answered after it")
    void failureIsTold() {
        CompletableFuture<List<String>> answers = gather("news", "weather", "mail");
        IOException failure = new IOException("no news today");

        services.fail("news", failure);
        services.answer("weather", "weather!");
        services.answer("mail", "mail!");

        isTold(answers, failure);
    }

    @Test
    @Order(6)
    @DisplayName("a task that fails is told, even if the others were answered before it")
    void lastFailureIsTold() {
        CompletableFuture<List<String>> answers = gather("news", "weather", "mail");
        IOException failure = new IOException("no mail today");

        services.answer("news", "news!");
        services.answer("weather", "weather!");
        services.fail("mail", failure);

        isTold(answers, failure);
    }

    @Test
    @Order(7)
    @DisplayName("a task that was cancelled has failed, too")
    void cancelledTaskIsTold() {
        CompletableFuture<List<String>> answers = gather("news", "weather", "mail");
        CancellationException failure = new CancellationException("nobody wants the weather");

        services.answer("news", "news!");
        services.fail("weather", failure);
        services.answer("mail", "mail!");

        isTold(answers, failure);
    }

    @Test
    @Order(8)
    @DisplayName("a task that is done at once is no reason to be content with its answer")
    void oneIsDoneAtOnce() {
        atOnce = "news";
        CompletableFuture<List<String>> answers = gather("news", "weather", "mail");

        if (answers.isDone()) {
            throw services.failure("The first task was done at once, and so was your future: it did not wait for the other two.");
        }
        services.answer("weather", "weather!");
        services.answer("mail", "mail!");

        has(answers, List.of("news!", "weather!", "mail!"));
    }

    @Test
    @Order(9)
    @DisplayName("the same task may stand in the list twice, and answers may be equal")
    void sameTaskTwice() {
        CompletableFuture<List<String>> answers = gather("news", "news", "mail");

        services.answer("news", "nothing new");
        services.answer("news", "nothing new");
        services.answer("mail", "nothing new");

        has(answers, List.of("nothing new", "nothing new", "nothing new"));
    }

    private void has(CompletableFuture<List<String>> answers, List<String> expected) {
        List<String> all = services.value(answers);
        if (!expected.equals(all)) {
            throw services.failure("The answers are " + expected + ", and your future has " + all + ".");
        }
    }

    private void isTold(CompletableFuture<List<String>> answers, Throwable failure) {
        Throwable told = services.error(answers);
        if (told == null) {
            throw services.failure("One of 3 tasks failed, and nobody was told: your future has " + services.value(answers) + ".");
        }
        if (Stream.iterate(told, t -> t != null, Throwable::getCause).noneMatch(failure::equals)) {
            throw services.failure("A task failed with " + failure + ", and your future failed with something else: " + told);
        }
    }

    /** Calls gather with tasks of these names; one name, one task. */
    private CompletableFuture<List<String>> gather(String... names) {
        Map<String, Supplier<CompletableFuture<String>>> named = new HashMap<>();
        List<Supplier<CompletableFuture<String>>> tasks = new ArrayList<>();
        for (String name : names) {
            tasks.add(named.computeIfAbsent(name, same -> () -> start(same)));
        }
        CompletableFuture<List<String>> answers = services.call(() -> Ex1Gather.gather(tasks));

        services.await(() -> services.asked().size() >= names.length);
        for (String name : names) {
            int times = Collections.frequency(services.asked(), name);
            int places = Collections.frequency(List.of(names), name);
            if (times > places) {
                throw services.failure("The task " + name + " was started " + times + " times, not "
                        + (places == 1 ? "once." : places + " times."));
            }
        }
        int started = services.asked().size();
        if (started < names.length) {
            throw services.failure("Only " + started + " of " + names.length + " tasks " + (started == 1 ? "was" : "were")
                    + " started, and no answer is there yet. Start all at once.");
        }
        if (answers == null) {
            throw services.failure("gather returned null, and not a future.");
        }
        return answers;
    }

    private CompletableFuture<String> start(String name) {
        CompletableFuture<String> answer = services.ask(name);
        if (name.equals(atOnce)) {
            answer.complete(name + "!");
        }
        return answer;
    }

    private static List<String> sorted(List<String> answers) {
        return answers == null ? List.of() : answers.stream().map(String::valueOf).sorted().toList();
    }
}
