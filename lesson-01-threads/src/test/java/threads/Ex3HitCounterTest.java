package threads;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

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
        Meeting meeting = Meeting.ofAtMost(Ex3HitCounter.class, 1, 3);
        Set<Integer> made = ConcurrentHashMap.newKeySet();
        // A thread is held between reading the old number and writing the new one, until the other is there too or cannot be.
        Ex3HitCounter counter = new Ex3HitCounter(seen -> {
            meeting.attend();
            made.add(seen + 1);
            return seen + 1;
        });

        meeting.run(counter::hit, () -> {
            counter.hit();
            counter.hit();
        });

        int hits = counter.hits();
        if (hits < 3 && meeting.most() > 1) {
            throw meeting.failure("Two threads read the counter at the same time, and a hit was lost: 3 hits, and it says " + hits + ".");
        }
        if (hits != 3) {
            throw meeting.failure("Two threads called hit 3 times in all, and the counter says " + hits + ".");
        }
        if (!made.contains(hits)) {
            throw meeting.failure("The counter says 3, but addOne has never made a 3: write what addOne gives you.");
        }
    }
}
