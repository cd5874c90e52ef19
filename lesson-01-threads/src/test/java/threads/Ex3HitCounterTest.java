package threads;

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
        Meeting meeting = Meeting.ofAll(Ex3HitCounter.class, 1);
        AtomicInteger calls = new AtomicInteger();
        Ex3HitCounter counter = new Ex3HitCounter(seen -> {
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
        Meeting meeting = Meeting.ofAtMost(Ex3HitCounter.class, 1, 2);
        // The first thread is held between reading the old number and writing the new one.
        Ex3HitCounter counter = new Ex3HitCounter(seen -> {
            meeting.attend();
            return seen + 1;
        });

        meeting.run(counter::hit, counter::hit);

        if (counter.hits() != 2) {
            throw meeting.failure("Two threads read the counter at the same time, and a hit was lost: it says "
                    + counter.hits() + ", not 2.");
        }
    }
}
