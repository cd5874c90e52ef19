package threads;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.function.Executable;

@DisplayName("1.3 Mend a hit counter")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Ex3HitCounterTest {
    @Test
    @Order(1)
    @DisplayName("one thread: three hits are three")
    void oneThread() {
        Meeting meeting = Meeting.open(Ex3HitCounter.class, 3);
        AtomicInteger calls = new AtomicInteger();
        Ex3HitCounter counter = new Ex3HitCounter(seen -> {
            meeting.attend();
            calls.incrementAndGet();
            return seen + 1;
        });

        meeting.run(() -> {
            counter.hit();
            counter.hit();
            counter.hit();
        });

        if (calls.get() < 3) {
            throw meeting.failure("Three hits called addOne " + calls.get() + " times: every hit must make its new number with it.");
        }
        if (counter.hits() != 3) {
            throw meeting.failure("Three hits, one after another, and the counter says " + counter.hits() + ".");
        }
    }

    @Test
    @Order(2)
    @DisplayName("two threads: no hit is lost")
    void twoThreads() {
        Meeting meeting = Meeting.ofAtMost(Ex3HitCounter.class, 1, 4);
        Set<Integer> made = ConcurrentHashMap.newKeySet();
        // A thread is held between reading the old number and writing the new one, until the other is there too or cannot be.
        Ex3HitCounter counter = new Ex3HitCounter(seen -> {
            meeting.note("reads " + seen);
            meeting.attend();
            meeting.note("makes " + (seen + 1));
            made.add(seen + 1);
            return seen + 1;
        });

        Executable twoHits = () -> {
            counter.hit();
            counter.hit();
        };

        meeting.run(twoHits, twoHits);

        int hits = counter.hits();
        if (hits < 4 && meeting.most() > 1) {
            throw meeting.failure("Two threads read the counter at the same time, and a hit was lost: after 4 hits it says " + hits + ".");
        }
        if (hits != 4) {
            throw meeting.failure("Two threads called hit 4 times in all, and the counter says " + hits + ".");
        }
        if (!made.containsAll(Set.of(1, 2, 3, 4))) {
            throw meeting.failure("The counter says 4, but addOne has only made "
                    + (made.isEmpty() ? "nothing" : new TreeSet<>(made)) + ": write what addOne gives you.");
        }
    }

    @Test
    @Order(3)
    @DisplayName("wherever a thread is stopped, no hit is lost")
    void stoppedAnywhere() {
        new Ex3HitCounter(seen -> seen + 1); // says so if you have not begun
        EveryInstruction.check(Ex3HitCounter.class, Meeting.open(Ex3HitCounter.class, 2));
    }
}
