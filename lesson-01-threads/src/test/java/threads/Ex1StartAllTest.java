package threads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.function.Executable;

@DisplayName("1.1 Start all, wait for all")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Ex1StartAllTest {
    @Test
    @Order(1)
    @DisplayName("every task is run, and only once")
    void everyTaskIsRunOnce() {
        Meeting meeting = Meeting.open(Ex1StartAll.class, 3);
        AtomicIntegerArray runs = new AtomicIntegerArray(3);
        List<Runnable> tasks = IntStream.range(0, 3).<Runnable>mapToObj(i -> () -> {
            meeting.attend();
            runs.incrementAndGet(i);
        }).toList();

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
        // More than a pool as large as the machine could run.
        int tasks = 4 * Runtime.getRuntime().availableProcessors() + 10;
        Meeting meeting = Meeting.ofAll(Ex1StartAll.class, tasks);

        meeting.run(() -> Ex1StartAll.runAll(Collections.nCopies(tasks, meeting::attend)));

        if (meeting.most() < tasks) {
            throw meeting.failure("Only " + meeting.most() + " of " + tasks + " tasks "
                    + (meeting.most() == 1 ? "was" : "were") + " running at once: the others had to wait.");
        }
    }

    @Test
    @Order(3)
    @DisplayName("runAll returns only after the last task has ended, whichever that is")
    void runAllWaitsForAll() {
        Meeting meeting = Meeting.ofAtMost(Ex1StartAll.class, 3, 3);
        AtomicInteger early = new AtomicInteger(4);

        // Three calls side by side: in each, another one of three tasks is slow.
        meeting.run(IntStream.range(0, 3).<Executable>mapToObj(slow -> () -> {
            AtomicBoolean ended = new AtomicBoolean();
            List<Runnable> tasks = new ArrayList<>(Collections.nCopies(3, () -> { }));
            tasks.set(slow, () -> {
                meeting.attend();
                ended.set(true);
            });
            Ex1StartAll.runAll(tasks);
            if (!ended.get()) {
                early.accumulateAndGet(slow + 1, Math::min);
            }
        }).toArray(Executable[]::new));

        if (early.get() < 4) {
            throw meeting.failure("runAll returned while task " + early.get() + " of 3 was still running: it must wait for all.");
        }
    }

    @Test
    @Order(4)
    @DisplayName("a task that fails has ended, too, and the others are waited for")
    void oneTaskFails() {
        Meeting meeting = Meeting.ofAtMost(Ex1StartAll.class, 1, 1);
        AtomicBoolean ended = new AtomicBoolean();
        AtomicBoolean early = new AtomicBoolean();
        List<Runnable> tasks = List.of(() -> {
            throw new IllegalStateException("This task fails.");
        }, () -> {
            meeting.attend();
            ended.set(true);
        });

        meeting.runAndCatch(() -> {
            try {
                Ex1StartAll.runAll(tasks);
            } finally {
                early.set(!ended.get());
            }
        });

        if (early.get()) {
            throw meeting.failure("One task failed, and runAll ended while the other one was still running: it must wait for all.");
        }
    }

    @Test
    @Order(5)
    @DisplayName("when it is interrupted, runAll does not return as if all were done")
    void interrupted() {
        Meeting meeting = Meeting.ofAtMost(Ex1StartAll.class, 1, 1);
        AtomicBoolean ended = new AtomicBoolean();
        AtomicBoolean early = new AtomicBoolean();
        List<Runnable> tasks = List.of(() -> {
            meeting.attend();
            ended.set(true);
        });

        meeting.runAndCatch(() -> {
            Thread.currentThread().interrupt();
            Ex1StartAll.runAll(tasks);
            early.set(!ended.get());
        });

        if (early.get()) {
            throw meeting.failure("runAll was interrupted, and returned while the task was still running:"
                    + " let the InterruptedException through.");
        }
    }
}
