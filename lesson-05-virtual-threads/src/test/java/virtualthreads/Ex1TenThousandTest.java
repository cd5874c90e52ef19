package virtualthreads;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("5.1 Ten thousand tasks, one line")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Ex1TenThousandTest {
    private static final int MANY = 10_001; // one more than there is room for in a pool of ten thousand

    private final Meeting meeting = new Meeting(Ex1TenThousand.class);

    @AfterEach
    void end() {
        meeting.end();
    }

    @Test
    @Order(1)
    @DisplayName("every task is run once, in a virtual thread, and its result is there")
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
    @DisplayName("ten thousand tasks and one run at the same time")
    void tenThousandRunTogether() {
        runAll(MANY);

        meeting.gather("task", MANY, "running");
        meeting.settle();
        if (meeting.hasReturned()) {
            throw meeting.failureOrThrown("All tasks are running, and your method came to its end: it must wait for all.");
        }
        meeting.holdNobody();

        if (meeting.result().size() != MANY) {
            throw meeting.failure("There were 10,001 tasks, and your method returned " + meeting.result().size() + " results.");
        }
    }

    @Test
    @Order(3)
    @DisplayName("the results stand in the order of the tasks, even if the first one ends last")
    void resultsStandInTheOrderOfTheTasks() {
        runAll(3);

        meeting.gather("task", 3, "running");
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
    @DisplayName("each task has a thread of its own, even if another one has ended before")
    void eachTaskHasItsOwnThread() {
        List<Callable<String>> tasks = meeting.slowly(meeting.tasks(3));
        meeting.start(() -> Ex1TenThousand.runAll(tasks));
        meeting.await(() -> !meeting.inside("the list").isEmpty());
        meeting.settle();

        meeting.inside("task").forEach(meeting::letGo);
        meeting.settle(); // so that a pool has a thread with nothing to do
        meeting.holdNobody();
        meeting.result();

        for (int i = 2; i <= 3; i++) {
            if (meeting.threadOf("task 1") == meeting.threadOf("task " + i)) {
                throw meeting.failure("Task 1 had ended, and task " + i + " was run in the same thread: a pool uses its threads"
                        + " again. Give each task a new one.");
            }
        }
    }

    @Test
    @Order(5)
    @DisplayName("a task that fails is told, when all others have ended")
    void failureIsTold() {
        checkFailure(new IOException("no answer for task 2"), "Task 2 failed");
    }

    @Test
    @Order(6)
    @DisplayName("an Error is told, too")
    void anErrorIsTold() {
        checkFailure(new StackOverflowError("task 2 called itself"), "Task 2 failed with an Error, which is no Exception");
    }

    @Test
    @Order(7)
    @DisplayName("an empty list has an empty list of results")
    void anEmptyListIsDone() {
        runAll(0);

        if (!meeting.result("There was no task at all. ").isEmpty()) {
            throw meeting.failure("There was no task at all, and your method returned " + meeting.result() + ".");
        }
    }

    private void checkFailure(Throwable failure, String before) {
        runAll(3);

        meeting.gather("task", 3, "running");
        meeting.fail("task 2", failure);
        meeting.settle();
        meeting.letGo("task 1"); // now all have ended but the last one
        meeting.settle();
        if (!meeting.interrupted().isEmpty()) {
            throw meeting.failure(before + ", and your method interrupted " + meeting.interrupted() + ": the others go on.");
        }
        meeting.holdNobody();

        Throwable thrown = meeting.thrown();
        if (thrown == null) {
            throw meeting.failure(before + ", and nobody was told: your method returned " + meeting.result() + ".");
        }
        if (!meeting.insideAtReturn().isEmpty()) {
            throw meeting.failure(before + ", and your method came to its end while " + meeting.insideAtReturn()
                    + " still ran: it must wait for all.");
        }
        if (!Meeting.tells(thrown, failure)) {
            throw meeting.failure(before + ". It threw " + failure + ", and your method threw " + thrown + ". It must throw the"
                    + " same, or an exception with that as its cause.");
        }
    }

    private void runAll(int number) {
        List<Callable<String>> tasks = meeting.tasks(number);
        meeting.start(() -> Ex1TenThousand.runAll(tasks));
    }
}
