package threads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

class Ex1StartAllTest {
    @RegisterExtension
    final TaskBarrier barrier = new TaskBarrier(Ex1StartAll.class);

    @Test
    @Order(1)
    @DisplayName("every task is run, and only once")
    void everyTaskIsRunOnce() {
        barrier.holdNone(3);
        AtomicIntegerArray runs = new AtomicIntegerArray(3);
        List<Runnable> tasks = IntStream.range(0, 3).<Runnable>mapToObj(i -> () -> {
            barrier.arrive();
            runs.incrementAndGet(i);
        }).toList();

        barrier.run(() -> Ex1StartAll.runAll(tasks));

        for (int i = 0; i < 3; i++) {
            if (runs.get(i) != 1) {
                throw barrier.failure("Task " + (i + 1) + " of 3 was run " + runs.get(i) + " times, not once.");
            }
        }
    }

    @Test
    @Order(2)
    @DisplayName("all tasks run at the same time")
    void allTasksRunAtTheSameTime() {
        // More than a pool as large as the machine could run.
        int tasks = 4 * Runtime.getRuntime().availableProcessors() + 10;
        barrier.holdUntilAllAreInside(tasks);

        barrier.run(() -> Ex1StartAll.runAll(Collections.nCopies(tasks, barrier::arrive)));

        if (barrier.most() < tasks) {
            throw barrier.failure("Only " + barrier.most() + " of " + tasks + " tasks "
                    + (barrier.most() == 1 ? "was" : "were") + " running at once: the others had to wait.");
        }
    }

    @Test
    @Order(3)
    @DisplayName("runAll returns only after the last task has ended, whichever that is")
    void runAllWaitsForAll() {
        barrier.waitForMoreThan(3, 3);
        AtomicInteger early = new AtomicInteger(4);

        // Three calls side by side: in each, another one of three tasks is slow.
        barrier.run(IntStream.range(0, 3).<Executable>mapToObj(slow -> () -> {
            AtomicBoolean ended = new AtomicBoolean();
            List<Runnable> tasks = new ArrayList<>(Collections.nCopies(3, () -> { }));
            tasks.set(slow, () -> {
                barrier.arrive();
                ended.set(true);
            });
            Ex1StartAll.runAll(tasks);
            if (!ended.get()) {
                early.accumulateAndGet(slow + 1, Math::min);
            }
        }).toArray(Executable[]::new));

        if (early.get() < 4) {
            throw barrier.failure("runAll returned while task " + early.get() + " of 3 was still running: it must wait for all.");
        }
    }

    @Test
    @Order(4)
    @DisplayName("a task that fails has ended, too, and the others are waited for")
    void oneTaskFails() {
        barrier.waitForMoreThan(1, 1);
        AtomicBoolean ended = new AtomicBoolean();
        AtomicBoolean early = new AtomicBoolean();
        List<Runnable> tasks = List.of(() -> {
            throw new IllegalStateException("This task fails.");
        }, () -> {
            barrier.arrive();
            ended.set(true);
        });

        barrier.runAndCatch(() -> {
            try {
                Ex1StartAll.runAll(tasks);
            } finally {
                early.set(!ended.get());
            }
        });

        if (early.get()) {
            throw barrier.failure("One task failed, and runAll ended while the other one was still running: it must wait for all.");
        }
    }

    @Test
    @Order(5)
    @DisplayName("when it is interrupted, runAll does not return as if all were done")
    void interrupted() {
        barrier.waitForMoreThan(1, 1);
        AtomicBoolean ended = new AtomicBoolean();
        AtomicBoolean early = new AtomicBoolean();
        List<Runnable> tasks = List.of(() -> {
            barrier.arrive();
            ended.set(true);
        });

        barrier.runAndCatch(() -> {
            Thread.currentThread().interrupt();
            Ex1StartAll.runAll(tasks);
            early.set(!ended.get());
        });

        if (early.get()) {
            throw barrier.failure("runAll was interrupted, and returned while the task was still running:"
                    + " let the InterruptedException through.");
        }
    }
}
