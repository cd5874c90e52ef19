package virtualthreads;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ex3AllOrNothingTest {
    @RegisterExtension
    final HeldTasks held = new HeldTasks(Ex3AllOrNothing.class);

    @Test
    @Order(1)
    @DisplayName("every task is run once, and its result is there")
    void runsEveryTaskOnce() {
        held.releaseAll();
        runAll(3);

        held.checkEachOfThreeRanOnce();
    }

    @Test
    @Order(2)
    @DisplayName("all tasks run at the same time")
    void runsAllConcurrently() {
        runAll(300);

        held.awaitInside("task", 300, "running");
        held.releaseAll();
        held.thrown();
    }

    @Test
    @Order(3)
    @DisplayName("the results stand in the order of the tasks, even if the first one ends last")
    void keepsTaskOrder() {
        startAll(3);

        held.checkOrderOfThree();
    }

    @Test
    @Order(4)
    @DisplayName("when a task fails, whichever it is, the others are interrupted")
    void interruptsTheOthers() {
        for (int failing : new int[] {1, 4, 2}) {
            held.reset();
            startAll(4);

            IOException failure = new IOException("task " + failing + " found no file");
            held.fail("task " + failing, failure);

            checkInterrupted("Task " + failing + " has failed", others(4, failing));
            checkThrown(failure);
        }
    }

    @Test
    @Order(5)
    @DisplayName("your method waits until the others have ended, and the first failure counts")
    void waitsForTheOthersAndThrowsTheFirstFailure() {
        held.lingerWhenInterrupted();
        startAll(4);

        IOException failure = new IOException("task 3 found no file");
        held.fail("task 3", failure);
        checkInterrupted("Task 3 has failed", others(4, 3));
        checkWaits();
        held.fail("task 1", new IOException("task 1 could not clean up"));
        held.fail("task 4", new IOException("task 4 could not clean up"));
        checkWaits();
        held.release("task 2");

        checkThrown(failure);
    }

    @Test
    @Order(6)
    @DisplayName("a task that has ended well before does not change that")
    void finishedTaskChangesNothing() {
        startAll(4);

        held.release("task 2");
        held.awaitQuiescence();
        IOException failure = new IOException("task 4 found no file");
        held.fail("task 4", failure);

        checkInterrupted("Task 2 has ended, and then task 4 has failed", List.of("task 1", "task 3"));
        checkThrown(failure);
    }

    @Test
    @Order(7)
    @DisplayName("an Error is a failure too")
    void errorCountsAsFailure() {
        startAll(3);

        StackOverflowError failure = new StackOverflowError("task 2 called itself");
        held.fail("task 2", failure);

        checkInterrupted("Task 2 has failed with an Error", others(3, 2));
        checkThrown(failure);
    }

    @Test
    @Order(8)
    @DisplayName("the first to fail may do so with an InterruptedException, though nobody has interrupted the tasks so far")
    void interruptedTaskCountsAsFailure() {
        startAll(3);

        InterruptedException failure = new InterruptedException("task 2 interrupted itself");
        held.fail("task 2", failure);

        checkInterrupted("Task 2 was the first to fail, with an InterruptedException", others(3, 2));
        checkThrown(failure);
    }

    @Test
    @Order(9)
    @DisplayName("when the caller is interrupted, all tasks are interrupted, and it hears of that when they have ended")
    void interruptedCallerStopsAllTasks() {
        held.lingerWhenInterrupted();
        startAll(3);

        held.awaitQuiescence(); // so that your code waits by now
        held.interruptCaller();
        checkInterrupted("The thread that called your method was interrupted", others(3, 0));
        checkWaits();
        held.releaseAll();

        Throwable thrown = held.thrown();
        if (!(thrown instanceof InterruptedException)) {
            throw held.failure("The thread that called your method was interrupted, and your method "
                    + (thrown == null ? "returned " + held.result() : "threw " + thrown)
                    + ". It must throw an InterruptedException.");
        }
    }

    @Test
    @Order(10)
    @DisplayName("also the caller who is interrupted while the others clean up waits for them to the end")
    void interruptedCallerWaitsForCleanup() {
        held.lingerWhenInterrupted();
        startAll(3);

        held.fail("task 2", new IOException("task 2 found no file"));
        checkInterrupted("Task 2 has failed", others(3, 2));
        held.awaitQuiescence(); // so that your code waits for them by now
        held.interruptCaller();
        checkWaits();
        held.releaseAll();

        Throwable thrown = held.thrown();
        if (!(thrown instanceof ExecutionException) && !(thrown instanceof InterruptedException)) {
            throw held.failure("Task 2 has failed, then the thread that called your method was interrupted, and your method "
                    + (thrown == null ? "returned " + held.result() : "threw " + thrown)
                    + ". It must throw an ExecutionException or an InterruptedException.");
        }
    }

    @Test
    @Order(11)
    @DisplayName("a task may fail before the others have begun")
    void failureBeforeOthersStart() {
        List<Callable<String>> tasks = held.slowList(held.tasks(4));
        held.start(() -> Ex3AllOrNothing.runAll(tasks));
        held.await(() -> !held.inside("the list").isEmpty());
        held.awaitQuiescence();

        IOException failure = new IOException("task 1 found no file");
        boolean hasStarted = !held.inside("task 1").isEmpty();
        if (hasStarted) {
            held.fail("task 1", failure);
            held.awaitQuiescence();
        }
        held.inside("the list").forEach(held::release);
        if (!hasStarted) {
            held.await(() -> !held.inside("task 1").isEmpty());
            held.fail("task 1", failure);
        }

        checkThrown(failure);
    }

    @Test
    @Order(12)
    @DisplayName("an empty list has an empty list of results")
    void emptyList() {
        runAll(0);

        if (!held.result("There was no task at all. ").isEmpty()) {
            throw held.failure("There was no task at all, and your method returned " + held.result() + ".");
        }
    }

    @Test
    @Order(13)
    @DisplayName("an exception that the JDK's futures throw themselves is a failure like any other")
    void futureExceptionsCountAsFailures() {
        IOException cause = new IOException("task 2 found no file");
        for (Throwable failure : List.of(new CancellationException("task 2 was cancelled"), new CompletionException(cause),
                new ExecutionException(cause))) {
            held.reset();
            startAll(3);

            held.fail("task 2", failure);

            checkInterrupted("Task 2 has failed with " + failure, others(3, 2));
            checkThrown(failure);
        }
    }

    private void runAll(int number) {
        List<Callable<String>> tasks = held.tasks(number);
        held.start(() -> Ex3AllOrNothing.runAll(tasks));
    }

    private void startAll(int number) {
        runAll(number);
        held.awaitInside("task", number, "running");
    }

    private static List<String> others(int number, int one) {
        return IntStream.rangeClosed(1, number).filter(i -> i != one).mapToObj(i -> "task " + i).toList();
    }

    private void checkInterrupted(String before, List<String> all) {
        if (!held.await(() -> held.interrupted().size() >= all.size())) {
            throw held.failure(before + ", and your method must interrupt the others, which still run: "
                    + String.join(", ", all) + ". It has interrupted " + (held.interrupted().isEmpty() ? "none of them."
                    : "only these: " + String.join(", ", held.interrupted()) + "."));
        }
    }

    private void checkWaits() {
        held.awaitQuiescence();
        if (held.hasReturned()) {
            throw held.failure("The tasks were interrupted, and your method came to its end while " + held.insideAtReturn()
                    + " still cleaned up. It must wait until all have ended.");
        }
    }

    private void checkThrown(Throwable failure) {
        Throwable thrown = held.thrown();
        if (thrown == null) {
            throw held.failure("The first failure was " + failure + ", and nobody was told: your method returned "
                    + held.result() + ".");
        }
        if (!HeldTasks.isCausedBy(thrown, failure)) {
            throw held.failure("The first failure was " + failure + ", and your method threw something else: " + thrown);
        }
        if (!(thrown instanceof ExecutionException) || thrown.getCause() != failure) {
            throw held.failure("Your method threw " + thrown + ": it must be an ExecutionException, and its cause what the"
                    + " task threw.");
        }
    }
}
