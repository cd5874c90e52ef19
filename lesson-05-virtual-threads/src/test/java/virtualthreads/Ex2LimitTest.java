package virtualthreads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ex2LimitTest {
    private static final int TASKS = 6;

    @RegisterExtension
    final HeldTasks held = new HeldTasks(Ex2Limit.class);

    @Test
    @Order(1)
    @DisplayName("every task prepares and asks once, in one virtual thread, and its answer is there")
    void everyTaskAsksOnce() {
        held.holdNone();
        askAll(TASKS, TASKS); // a place for each: who waits for one, and how, comes later

        List<String> answers = held.result();

        for (int i = 1; i <= TASKS; i++) {
            int prepared = held.arrived("prepare " + i).size();
            int asked = held.arrived("ask " + i).size();
            if (prepared != 1 || asked != 1) {
                throw held.failure("Task " + i + " has prepared " + prepared + " times, and has asked " + asked
                        + " times. Each must do both once.");
            }
            if (held.threadOf("prepare " + i) != held.threadOf("ask " + i)) {
                throw held.failure("Task " + i + " prepared in one thread, and asked in another one: one virtual thread must"
                        + " do both.");
            }
        }
        if (answers.size() != TASKS || !answers.containsAll(answers())) {
            throw held.failure("The answers were " + answers() + ", and your method returned " + answers + ".");
        }
    }

    @Test
    @Order(2)
    @DisplayName("one client serves all tasks")
    void oneClientServesAll() {
        askAll(TASKS, 2);

        held.await(() -> !held.inside("").isEmpty());
        held.settle();
        if (!held.inside("prepare").isEmpty()) {
            letAllPrepare();
            held.settle();
        }
        held.holdNone();
        held.thrown();

        int clients = held.arrived("connect").size();
        if (clients == 0) {
            throw held.failure("Your code never called connect. Each call of askAll must create its own client, not use the"
                    + " one from an earlier call.");
        }
        if (clients != 1) {
            throw held.failure("There are " + TASKS + " tasks, and your code called connect " + clients + " times: create"
                    + " one client for all of them. What is kept for each thread is kept for each task here, since each task has a"
                    + " new thread.");
        }
    }

    @Test
    @Order(3)
    @DisplayName("with a limit of 2, a hundred tasks prepare at the same time")
    void allPrepareTogether() {
        connected(100, 2);

        held.gather("prepare", 100, "preparing");
        held.holdNone();
        held.thrown();
    }

    @Test
    @Order(4)
    @DisplayName("who has prepared may ask, while others still prepare")
    void nobodyWaitsForOthersToPrepare() {
        connected(TASKS, 2);
        held.gather("prepare", TASKS, "preparing");

        held.letGo("prepare 5");

        if (!held.await(() -> !held.inside("ask").isEmpty())) {
            throw held.failureOrThrown("Task 5 has prepared, and no task asks: why should it wait for others to prepare?");
        }
        held.holdNone();
        held.thrown();
    }

    @Test
    @Order(5)
    @DisplayName("with a limit of 2, two ask at the same time, and never more")
    void theLimitIsUsedAndKept() {
        allWantToAsk();

        checkPlacesAreUsed("All have prepared. ");
        checkNobodyElseComes("All have prepared. ");
        held.letGo(Collections.max(held.inside("ask")));
        checkPlacesAreUsed("One of two has got its answer. ");
        checkNobodyElseComes("One of two has got its answer. ");
        letAllAsk();

        if (!answers().equals(held.result())) {
            throw held.failure("The answers must stand in the order of the list, and your method returned " + held.result()
                    + ".");
        }
    }

    @Test
    @Order(6)
    @DisplayName("a question that fails gives back its place, and only that one")
    void aFailureGivesBackItsPlace() {
        checkPlacesAfterFailures(new IOException("the database is locked"), new IllegalStateException("it is closed"));
    }

    @Test
    @Order(7)
    @DisplayName("a question that fails with an Error gives back its place, too")
    void anErrorGivesBackItsPlace() {
        checkPlacesAfterFailures(new StackOverflowError("the database called itself"), new AssertionError("this cannot be"));
    }

    @Test
    @Order(8)
    @DisplayName("a task that fails before it asks has no place to give back")
    void whoHasNoPlaceGivesNoneBack() {
        connected(TASKS, 2);
        held.gather("prepare", TASKS, "preparing");

        IOException first = new IOException("nothing to ask");
        held.fail("prepare 1", first);
        IOException second = new IOException("no paper to write on");
        held.fail("prepare 2", second);
        letAllPrepare();
        checkPlacesAreUsed("Two tasks have failed before they asked. ");
        checkNobodyElseComes("Two tasks have failed before they asked. ");
        letAllAsk();

        checkFailure("Two tasks", first, second);
    }

    @Test
    @Order(9)
    @DisplayName("who is interrupted while it waits for a place does not ask, and neither takes a place nor gives one back")
    void anInterruptNeitherTakesNorGives() {
        connected(TASKS, 2);
        held.gather("prepare", TASKS, "preparing");
        held.inside("prepare").stream().filter(name -> !name.equals("prepare 6")).forEach(held::letGo);
        checkPlacesAreUsed("");
        held.settle(); // so that three wait by now, and task 6 comes behind them
        List<Integer> waiting = IntStream.range(1, TASKS).filter(i -> held.arrived("ask " + i).isEmpty()).boxed().toList();
        letAllPrepare();
        held.settle();

        waiting.forEach(i -> held.threadOf("prepare " + i).interrupt());
        checkNobodyElseComes("Three tasks were interrupted while they waited for a place. ");
        held.letGo(held.inside("ask").get(0));
        checkPlacesAreUsed("Three tasks were interrupted while they waited for a place, and then another one got its answer. ");
        letAllAsk();

        Throwable thrown = held.thrown();
        for (int i : waiting) {
            if (!held.arrived("ask " + i).isEmpty()) {
                throw held.failure("Task " + i + " was interrupted while it waited for a place, and asked all the same: it"
                        + " must give up.");
            }
        }
        if (thrown == null) {
            throw held.failure("Three tasks were interrupted, and nobody was told: your method returned " + held.result()
                    + ".");
        }
        if (Stream.iterate(thrown, t -> t != null, Throwable::getCause).noneMatch(t -> t instanceof InterruptedException)) {
            throw held.failure("Three tasks were interrupted while they waited for a place. So your method must throw an"
                    + " InterruptedException, or an exception with that as its cause, and it threw " + thrown + ".");
        }
    }

    private void askAll(int number, int limit) {
        List<Callable<String>> questions = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            String task = " " + i;
            questions.add(() -> {
                held.arrive("prepare" + task);
                return task;
            });
        }
        held.start(() -> Ex2Limit.askAll(questions, this::connect, limit));
    }

    private Ex2Limit.Database connect() throws Exception {
        held.hold("connect");
        return task -> {
            held.arrive("ask" + task);
            return "answer" + task;
        };
    }

    /** The same, and whoever connects is let go. */
    private void connected(int number, int limit) {
        askAll(number, limit);
        held.await(() -> !held.inside("connect").isEmpty() || held.inside("prepare").size() == number);
        if (!held.inside("connect").isEmpty()) {
            held.letGo("connect");
        }
    }

    private void allWantToAsk() {
        connected(TASKS, 2);
        held.gather("prepare", TASKS, "preparing");
        letAllPrepare();
    }

    private void letAllPrepare() {
        held.inside("prepare").forEach(held::letGo);
    }

    private void letAllAsk() {
        held.holdNone();
    }

    private void checkPlacesAreUsed(String before) {
        if (!held.await(() -> held.inside("ask").size() >= 2)) {
            int there = held.inside("ask").size();
            throw held.failureOrThrown(before + "Two may ask at the same time now, and "
                    + (there == 0 ? "nobody does" : "only one does") + ", though others want to.");
        }
    }

    private void checkNobodyElseComes(String before) {
        held.settle();
        if (held.inside("ask").size() > 2) {
            throw held.failure(before + "At most two may ask at the same time, and " + held.inside("ask").size() + " do.");
        }
    }

    private void checkPlacesAfterFailures(Throwable first, Throwable second) {
        connected(TASKS, 2);
        held.gather("prepare", TASKS, "preparing");
        held.letGo("prepare 1");
        held.letGo("prepare 2");
        checkPlacesAreUsed("");
        letAllPrepare();

        for (Throwable failure : List.of(first, second)) {
            held.fail(failure == first ? "ask 1" : "ask 2", failure);
            checkPlacesAreUsed("A question has failed with " + failure
                    + (failure instanceof Error ? ", which is no Exception. " : ". "));
        }
        checkNobodyElseComes("Two questions have failed. ");
        letAllAsk();

        checkFailure("Two questions", first, second);
    }

    private void checkFailure(String who, Throwable first, Throwable second) {
        Throwable thrown = held.thrown();
        int others = held.arrived("ask").size();
        if (others < 4) {
            throw held.failure(who + " have failed, and only " + others + " tasks have asked.");
        }
        if (!held.insideAtReturn().isEmpty()) {
            throw held.failure(who + " have failed, and your method came to its end while others still asked: it must wait"
                    + " for all.");
        }
        if (thrown == null) {
            throw held.failure(who + " have failed, and nobody was told: your method returned " + held.result() + ".");
        }
        if (!HeldTasks.tells(thrown, first) && !HeldTasks.tells(thrown, second)) {
            throw held.failure(who + " have failed, one with " + first + " and one with " + second + ", and your method threw "
                    + thrown + ". It must throw one of the two, or an exception with that as its cause.");
        }
    }

    private static List<String> answers() {
        return IntStream.rangeClosed(1, TASKS).mapToObj(i -> "answer " + i).toList();
    }
}
