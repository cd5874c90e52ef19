package virtualthreads;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("5.3 All or nothing")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Ex3AllOrNothingTest {
    private Meeting meeting = new Meeting(Ex3AllOrNothing.class);

    @AfterEach
    void end() {
        meeting.end();
    }

    @Test
    @Order(1)
    @DisplayName("every task is run once, and its result is there")
    void everyTaskIsRunOnce() {
        meeting.holdNobody();
        runAll(3);

        List<String> results = meeting.result();

        for (int i = 1; i <= 3; i++) {
            int runs = meeting.came("task " + i).size();
            if (runs == 0) {
                throw meeting.failure("Task " + i + " of 3 was never run: no thread was started for it.");
            }
            if (runs != 1) {
                throw meeting.failure("Task " + i + " of 3 was run " + runs + " times, not once.");
            }
        }
        if (results.size() != 3 || !results.containsAll(Meeting.results(3))) {
            throw meeting.failure("Three tasks returned " + Meeting.results(3) + ", and your method returned " + results + ".");
        }
    }

    @Test
    @Order(2)
    @DisplayName("all tasks run at the same time")
    void allRunTogether() {
        runAll(300);

        meeting.gather("task", 300, "running");
        meeting.holdNobody();
        meeting.thrown();
    }

    @Test
    @Order(3)
    @DisplayName("the results stand in the order of the tasks, even if the first one ends last")
    void resultsStandInTheOrderOfTheTasks() {
        gathered(3);

        for (int i = 3; i > 1; i--) {
            meeting.letGo("task " + i);
            meeting.settle();
        }
        meeting.letGo("task 1");

        if (!Meeting.results(3).equals(meeting.result())) {
            throw meeting.failure("The last task ended first, and your method returned " + meeting.result()
                    + ": the results must stand in the order of the tasks, not in the order in which they end.");
        }
    }

    @Test
    @Order(4)
    @DisplayName("when a task fails, whichever it is, the others are interrupted")
    void theOthersAreInterrupted() {
        for (int failing : new int[] {1, 4, 2}) {
            newMeeting();
            gathered(4);

            IOException failure = new IOException("task " + failing + " found no file");
            meeting.fail("task " + failing, failure);

            checkInterrupted("Task " + failing + " has failed", others(4, failing));
            checkThrown(failure);
        }
    }

    @Test
    @Order(5)
    @DisplayName("your method waits until the others have ended, and the first failure counts")
    void waitsForTheOthersAndTellsTheFirstFailure() {
        meeting.letThemLinger();
        gathered(4);

        IOException failure = new IOException("task 3 found no file");
        meeting.fail("task 3", failure);
        checkInterrupted("Task 3 has failed", others(4, 3));
        checkWaits();
        meeting.fail("task 1", new IOException("task 1 could not clean up"));
        meeting.fail("task 4", new IOException("task 4 could not clean up"));
        checkWaits();
        meeting.letGo("task 2");

        checkThrown(failure);
    }

    @Test
    @Order(6)
    @DisplayName("a task that has ended well before does not change that")
    void someHaveEndedBefore() {
        gathered(4);

        meeting.letGo("task 2");
        meeting.settle();
        IOException failure = new IOException("task 4 found no file");
        meeting.fail("task 4", failure);

        checkInterrupted("Task 2 has ended, and then task 4 has failed", List.of("task 1", "task 3"));
        checkThrown(failure);
    }

    @Test
    @Order(7)
    @DisplayName("an Error is a failure too")
    void anErrorIsAFailure() {
        gathered(3);

        StackOverflowError failure = new StackOverflowError("task 2 called itself");
        meeting.fail("task 2", failure);

        checkInterrupted("Task 2 has failed with an Error", others(3, 2));
        checkThrown(failure);
    }

    @Test
    @Order(8)
    @DisplayName("the first to fail may do so with an InterruptedException, though nobody has interrupted the tasks so far")
    void anInterruptedTaskIsAFailure() {
        gathered(3);

        InterruptedException failure = new InterruptedException("task 2 interrupted itself");
        meeting.fail("task 2", failure);

        checkInterrupted("Task 2 was the first to fail, with an InterruptedException", others(3, 2));
        checkThrown(failure);
    }

    @Test
    @Order(9)
    @DisplayName("when the caller is interrupted, all tasks are interrupted, and it hears of that when they have ended")
    void theCallerIsInterrupted() {
        meeting.letThemLinger();
        gathered(3);

        meeting.settle(); // so that your code waits by now
        meeting.interruptCaller();
        checkInterrupted("The thread that called your method was interrupted", others(3, 0));
        checkWaits();
        meeting.holdNobody();

        Throwable thrown = meeting.thrown();
        if (!(thrown instanceof InterruptedException)) {
            throw meeting.failure("The thread that called your method was interrupted, and your method "
                    + (thrown == null ? "returned " + meeting.result() : "threw " + thrown)
                    + ". It must throw an InterruptedException.");
        }
    }

    @Test
    @Order(10)
    @DisplayName("also the caller who is interrupted while the others clean up waits for them to the end")
    void theCallerIsInterruptedWhileTheyCleanUp() {
        meeting.letThemLinger();
        gathered(3);

        meeting.fail("task 2", new IOException("task 2 found no file"));
        checkInterrupted("Task 2 has failed", others(3, 2));
        meeting.settle(); // so that your code waits for them by now
        meeting.interruptCaller();
        checkWaits();
        meeting.holdNobody();

        Throwable thrown = meeting.thrown();
        if (!(thrown instanceof ExecutionException) && !(thrown instanceof InterruptedException)) {
            throw meeting.failure("Task 2 has failed, then the thread that called your method was interrupted, and your method "
                    + (thrown == null ? "returned " + meeting.result() : "threw " + thrown)
                    + ". It must throw an ExecutionException or an InterruptedException.");
        }
    }

    @Test
    @Order(11)
    @DisplayName("a task may fail before the others have begun")
    void failsBeforeTheOthersHaveBegun() {
        List<Callable<String>> tasks = meeting.slowly(meeting.tasks(4));
        meeting.start(() -> Ex3AllOrNothing.runAll(tasks));
        meeting.await(() -> !meeting.inside("the list").isEmpty());
        meeting.settle();

        IOException failure = new IOException("task 1 found no file");
        boolean hasBegun = !meeting.inside("task 1").isEmpty();
        if (hasBegun) {
            meeting.fail("task 1", failure);
            meeting.settle();
        }
        meeting.inside("the list").forEach(meeting::letGo);
        if (!hasBegun) {
            meeting.await(() -> !meeting.inside("task 1").isEmpty());
            meeting.fail("task 1", failure);
        }

        checkThrown(failure);
    }

    @Test
    @Order(12)
    @DisplayName("an empty list has an empty list of results")
    void anEmptyListIsDone() {
        runAll(0);

        if (!meeting.result("There was no task at all. ").isEmpty()) {
            throw meeting.failure("There was no task at all, and your method returned " + meeting.result() + ".");
        }
    }

    @Test
    @Order(13)
    @DisplayName("an exception that the JDK's futures throw themselves is a failure like any other")
    void exceptionsOfFuturesAreFailures() {
        IOException cause = new IOException("task 2 found no file");
        for (Throwable failure : List.of(new CancellationException("task 2 was cancelled"), new CompletionException(cause),
                new ExecutionException(cause))) {
            newMeeting();
            gathered(3);

            meeting.fail("task 2", failure);

            checkInterrupted("Task 2 has failed with " + failure, others(3, 2));
            checkThrown(failure);
        }
    }

    private void newMeeting() {
        meeting.end();
        meeting = new Meeting(Ex3AllOrNothing.class);
    }

    private void runAll(int number) {
        List<Callable<String>> tasks = meeting.tasks(number);
        meeting.start(() -> Ex3AllOrNothing.runAll(tasks));
    }

    private void gathered(int number) {
        runAll(number);
        meeting.gather("task", number, "running");
    }

    private static List<String> others(int number, int one) {
        return IntStream.rangeClosed(1, number).filter(i -> i != one).mapToObj(i -> "task " + i).toList();
    }

    private void checkInterrupted(String before, List<String> all) {
        if (!meeting.await(() -> meeting.interrupted().size() >= all.size())) {
            throw meeting.failure(before + ", and your method must interrupt the others, which still run: "
                    + String.join(", ", all) + ". It has interrupted " + (meeting.interrupted().isEmpty() ? "none of them."
                    : "only these: " + String.join(", ", meeting.interrupted()) + "."));
        }
    }

    private void checkWaits() {
        meeting.settle();
        if (meeting.hasReturned()) {
            throw meeting.failure("The tasks were interrupted, and your method came to its end while " + meeting.insideAtReturn()
                    + " still cleaned up. It must wait until all have ended.");
        }
    }

    private void checkThrown(Throwable failure) {
        Throwable thrown = meeting.thrown();
        if (thrown == null) {
            throw meeting.failure("The first failure was " + failure + ", and nobody was told: your method returned "
                    + meeting.result() + ".");
        }
        if (!Meeting.tells(thrown, failure)) {
            throw meeting.failure("The first failure was " + failure + ", and your method threw something else: " + thrown);
        }
        if (!(thrown instanceof ExecutionException) || thrown.getCause() != failure) {
            throw meeting.failure("Your method threw " + thrown + ": it must be an ExecutionException, and its cause what the"
                    + " task threw.");
        }
    }
}
