package threads;

import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@DisplayName("1.1 Start all, wait for all")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Ex1StartAllTest {
    @Test
    @Order(1)
    @DisplayName("every task is run, and only once")
    void everyTaskIsRunOnce() {
        Meeting meeting = Meeting.ofAll(Ex1StartAll.class, 3);
        AtomicIntegerArray runs = new AtomicIntegerArray(3);
        List<Runnable> tasks = IntStream.range(0, 3).<Runnable>mapToObj(i -> () -> runs.incrementAndGet(i)).toList();

        meeting.run(() -> Ex1StartAll.runAll(tasks));

        for (int i = 0; i < 3; i++) {
            if (runs.get(i) != 1) {
                throw meeting.failure("Task " + (i + 1) + " of 3 was run " + runs.get(i) + " times, not once.");
            }
        }
    }

    @Test
    @Order(2)
    @DisplayName("all tasks run at the same time")
    void allTasksRunAtTheSameTime() {
        Meeting meeting = Meeting.ofAll(Ex1StartAll.class, 3);

        meeting.run(() -> Ex1StartAll.runAll(List.of(meeting::attend, meeting::attend, meeting::attend)));

        if (meeting.most() < 3) {
            throw meeting.failure("Only " + meeting.most() + " of 3 tasks was running at once: the others had to wait for it.");
        }
    }

    @Test
    @Order(3)
    @DisplayName("runAll returns only after the last task has ended")
    void runAllWaitsForAll() {
        Meeting meeting = Meeting.ofAtMost(Ex1StartAll.class, 3, 3);

        meeting.run(() -> Ex1StartAll.runAll(List.of(meeting::attend, meeting::attend, meeting::attend)));

        if (meeting.returnedEarly()) {
            throw meeting.failure("runAll returned while tasks were still running: it must wait for all of them.");
        }
    }
}
