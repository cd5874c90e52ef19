package virtualthreads;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class Ex1TenThousandTest {
    private static final int MANY = 10_001; // one more than there is room for in a pool of ten thousand

    @RegisterExtension
    final HeldTasks held = new HeldTasks(Ex1TenThousand.class);

    @Test
    @Order(1)
    @DisplayName("every task is run once, in a virtual thread, and its result is there")
    void runsEveryTaskOnce() {
        held.releaseAll();
        runAll(3);

        held.checkEachOfThreeRanOnce();
    }

    @Test
    @Order(2)
    @DisplayName("ten thousand tasks and one run at the same time")
    void runsTenThousandConcurrently() {
        runAll(MANY);

        held.awaitInside("task", MANY, "running");
        held.awaitQuiescence();
        if (held.hasReturned()) {
            throw held.failureOrThrown("All tasks are running, and your method came to its end: it must wait for all.");
        }
        held.releaseAll();

        if (held.result().size() != MANY) {
            throw held.failure("There were 10,001 tasks, and your method returned " + held.result().size() + " results.");
        }
    }

    @Test
    @Order(3)
    @DisplayName("the results stand in the order of the tasks, even if the first one ends last")
    void keepsTaskOrder() {
        runAll(3);

        held.awaitInside("task", 3, "running");
        held.checkOrderOfThree();
    }

    @Test
    @Order(4)
    @DisplayName("each task has a thread of its own, even if another one has ended before")
    void usesOneThreadPerTask() {
        List<Callable<String>> tasks = held.slowList(held.tasks(3));
        held.start(() -> Ex1TenThousand.runAll(tasks));
        held.await(() -> !held.inside("the list").isEmpty());
        held.awaitQuiescence();

        held.inside("task").forEach(held::release);
        held.awaitQuiescence(); // so that a pool has a thread with nothing to do
        held.releaseAll();
        held.result();

        for (int i = 2; i <= 3; i++) {
            if (held.threadOf("task 1") == held.threadOf("task " + i)) {
                throw held.failure("Task 1 had ended, and task " + i + " was run in the same thread: a pool uses its threads"
                        + " again. Give each task a new one.");
            }
        }
    }

    @Test
    @Order(5)
    @DisplayName("a task that fails is told, when all others have ended")
    void failurePropagates() {
        checkFailure(new IOException("no answer for task 2"), "Task 2 failed");
    }

    @Test
    @Order(6)
    @DisplayName("an Error is told, too")
    void errorPropagates() {
        checkFailure(new StackOverflowError("task 2 called itself"), "Task 2 failed with an Error, which is no Exception");
    }

    @Test
    @Order(7)
    @DisplayName("an empty list has an empty list of results")
    void emptyList() {
        runAll(0);

        if (!held.result("There was no task at all. ").isEmpty()) {
            throw held.failure("There was no task at all, and your method returned " + held.result() + ".");
        }
    }

    private void checkFailure(Throwable failure, String before) {
        runAll(3);

        held.awaitInside("task", 3, "running");
        held.fail("task 2", failure);
        held.awaitQuiescence();
        held.release("task 1"); // now all have ended but the last one
        held.awaitQuiescence();
        if (!held.interrupted().isEmpty()) {
            throw held.failure(before + ", and your method interrupted " + held.interrupted() + ": the others go on.");
        }
        held.releaseAll();

        Throwable thrown = held.thrown();
        if (thrown == null) {
            throw held.failure(before + ", and nobody was told: your method returned " + held.result() + ".");
        }
        if (!held.insideAtReturn().isEmpty()) {
            throw held.failure(before + ", and your method came to its end while " + held.insideAtReturn()
                    + " still ran: it must wait for all.");
        }
        if (!HeldTasks.isCausedBy(thrown, failure)) {
            throw held.failure(before + ". It threw " + failure + ", and your method threw " + thrown + ". It must throw the"
                    + " same, or an exception with that as its cause.");
        }
    }

    private void runAll(int number) {
        List<Callable<String>> tasks = held.tasks(number);
        held.start(() -> Ex1TenThousand.runAll(tasks));
    }
}
