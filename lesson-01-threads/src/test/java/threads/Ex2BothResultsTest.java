package threads;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

class Ex2BothResultsTest {
    @RegisterExtension
    final TaskBarrier barrier = new TaskBarrier(Ex2BothResults.class);

    @Test
    @Order(1)
    @DisplayName("runs each task once, and returns the sum of both results")
    void returnsSum() {
        barrier.holdNone(2);
        AtomicIntegerArray runs = new AtomicIntegerArray(2);
        AtomicInteger sum = new AtomicInteger();

        barrier.run(() -> sum.set(Ex2BothResults.sum(() -> {
            barrier.arrive();
            runs.incrementAndGet(0);
            return 30;
        }, () -> {
            barrier.arrive();
            runs.incrementAndGet(1);
            return 4;
        })));

        if (sum.get() != 34) {
            throw barrier.failure("The tasks return 30 and 4, but sum returned " + sum + ", not 34.");
        }
        for (int i = 0; i < 2; i++) {
            if (runs.get(i) != 1) {
                throw barrier.failure("Task " + (i + 1) + " of 2 ran " + runs.get(i) + " times, but it should run once.");
            }
        }
    }

    @Test
    @Order(2)
    @DisplayName("runs both tasks at the same time")
    void runsTasksConcurrently() {
        barrier.holdUntilAllAreInside(2);
        IntSupplier task = () -> {
            barrier.arrive();
            return 1;
        };

        barrier.run(() -> Ex2BothResults.sum(task, task));

        if (barrier.maxInside() < 2) {
            throw barrier.failure("Only 1 of 2 tasks was running, but both should run at the same time."
                    + " Start the second task before you wait for the first one.");
        }
    }

    @Test
    @Order(3)
    @DisplayName("waits for both results, whichever comes last")
    void waitsForBothTasks() {
        barrier.waitForMoreThan(2, 2);
        AtomicIntegerArray sums = new AtomicIntegerArray(2);

        // Two calls side by side: in each, another one of the two tasks is slow.
        IntSupplier slow = () -> {
            barrier.arrive();
            return 30;
        };
        IntSupplier quick = () -> 4;
        barrier.run(new Executable[] {
            () -> sums.set(0, Ex2BothResults.sum(slow, quick)),
            () -> sums.set(1, Ex2BothResults.sum(quick, slow)),
        });

        for (int i = 0; i < 2; i++) {
            if (sums.get(i) != 34) {
                throw barrier.failure("Task " + (i + 1) + " of 2 was slow. The tasks return 30 and 4, but sum returned " + sums.get(i)
                        + ": it should wait for both results.");
            }
        }
    }
}
