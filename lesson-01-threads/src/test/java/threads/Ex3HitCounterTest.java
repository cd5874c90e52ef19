package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

class Ex3HitCounterTest {
    @RegisterExtension
    final TaskBarrier barrier = new TaskBarrier(Ex3HitCounter.class);

    /** More than 127: up to there, two {@code Integer} objects of the same number are usually one. */
    private static final int MANY = 300;

    @Test
    @Order(1)
    @DisplayName("counts every hit of a single thread immediately")
    void oneThread() {
        barrier.holdNone(MANY);
        AtomicInteger calls = new AtomicInteger();
        Ex3HitCounter counter = new Ex3HitCounter(seen -> {
            barrier.arrive();
            calls.incrementAndGet();
            return seen + 1;
        });
        Ex3HitCounter other = new Ex3HitCounter(seen -> seen + 1);
        List<Integer> said = new ArrayList<>();

        barrier.run(() -> {
            for (int i = 0; i < MANY; i++) {
                counter.hit();
                said.add(counter.hits());
            }
        });

        if (calls.get() < MANY) {
            throw barrier.failure(MANY + " hits called addOne " + calls.get() + " times: every hit must make its new number with it.");
        }
        for (int i = 0; i < MANY; i++) {
            if (said.get(i) != i + 1) {
                throw barrier.failure("One thread called hit " + (i + 1) + " times, and then the counter said " + said.get(i) + ".");
            }
        }
        if (other.hits() != 0) {
            throw barrier.failure("There are two counters, and a hit of one counts in the other, too.");
        }
    }

    @Test
    @Order(2)
    @DisplayName("loses no hit when two threads call hit")
    void twoThreads() {
        barrier.waitForMoreThan(1, 4);
        Set<Integer> made = ConcurrentHashMap.newKeySet();
        // A thread is held between reading the old number and writing the new one, until the other is there too or cannot be.
        Ex3HitCounter counter = new Ex3HitCounter(seen -> {
            barrier.note("reads " + seen);
            barrier.arrive();
            barrier.note("makes " + (seen + 1));
            made.add(seen + 1);
            return seen + 1;
        });

        Executable twoHits = () -> {
            counter.hit();
            counter.hit();
        };

        barrier.run(twoHits, twoHits);

        int hits = counter.hits();
        if (hits < 4 && barrier.maxInside() > 1) {
            throw barrier.failure("Two threads read the counter at the same time, and a hit was lost: after 4 hits it says " + hits + ".");
        }
        if (hits != 4) {
            throw barrier.failure("Two threads called hit 4 times in all, and the counter says " + hits + ".");
        }
        if (!made.containsAll(Set.of(1, 2, 3, 4))) {
            throw barrier.failure("The counter says 4, but addOne has only made "
                    + (made.isEmpty() ? "nothing" : new TreeSet<>(made)) + ": write what addOne gives you.");
        }
    }

    @Test
    @Order(3)
    @DisplayName("loses no hit of a thread that others overtake again and again")
    void survivesContention() {
        barrier.waitForMoreThan(1, 2);
        AtomicReference<Thread> slow = new AtomicReference<>();
        // The slow one meets the other one twice: before and after a hit of the other one, if that can come in between.
        Ex3HitCounter counter = new Ex3HitCounter(seen -> {
            if (Thread.currentThread() == slow.get()) {
                barrier.arrive();
                barrier.arrive();
            }
            return seen + 1;
        });

        barrier.run(() -> {
            slow.set(Thread.currentThread());
            counter.hit();
        }, () -> {
            for (int i = 0; i < 3; i++) {
                barrier.arrive();
                counter.hit();
                barrier.arrive();
            }
        });

        if (counter.hits() != 4) {
            throw barrier.failure("One hit took so long that another thread made three meanwhile, and after these 4 the counter says "
                    + counter.hits() + ".");
        }
    }

    @Test
    @Order(4)
    @DisplayName("doesn't count a hit whose addOne fails, but counts the next one")
    void addOneFails() {
        barrier.holdNone(2);
        AtomicBoolean failed = new AtomicBoolean();
        CountDownLatch over = new CountDownLatch(1);
        AtomicInteger said = new AtomicInteger();
        Ex3HitCounter counter = new Ex3HitCounter(seen -> {
            if (!failed.getAndSet(true)) {
                throw new IllegalStateException("This addOne fails.");
            }
            return seen + 1;
        });

        barrier.run(() -> {
            try {
                counter.hit();
            } catch (RuntimeException e) {
                // That is what it should do; no matter if it does not.
            } finally {
                over.countDown();
            }
        }, () -> {
            over.await();
            counter.hit();
            said.set(counter.hits());
        });

        if (said.get() != 1) {
            throw barrier.failure("In the first of two hits addOne threw an exception, and after the second one the counter said "
                    + said.get() + ", not 1.");
        }
    }

    @Test
    @Order(5)
    @DisplayName("counts the hits of an interrupted thread")
    void countsWhenInterrupted() {
        barrier.waitForMoreThan(1, 4);
        Ex3HitCounter counter = new Ex3HitCounter(seen -> {
            if (!Thread.currentThread().isInterrupted()) {
                barrier.arrive();
            }
            return seen + 1;
        });
        Executable twoHits = () -> {
            Thread.currentThread().interrupt();
            counter.hit();
            Thread.interrupted(); // no longer
            counter.hit();
        };

        barrier.run(twoHits, twoHits);

        if (counter.hits() != 4) {
            throw barrier.failure("Two threads that were interrupted called hit 4 times in all, and the counter says "
                    + counter.hits() + ".");
        }
    }

    @Test
    @Order(6)
    @DisplayName("loses no hit, wherever a thread is stopped")
    void anyInterleaving() {
        new Ex3HitCounter(seen -> seen + 1); // says so if you have not begun
        EveryInstruction.check(Ex3HitCounter.class);
    }
}
