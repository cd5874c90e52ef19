package threads;

import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Assumptions;

/**
 * Exercise 1.3: mend a counter that loses hits.
 *
 * <p>Each visit to a page calls {@code hit}, often from several threads at once, and {@code addOne} makes the new number
 * from the old one. Mend the counter, so that every hit counts, also that of a thread that was interrupted. Only a hit whose
 * {@code addOne} throws an exception does not count.
 *
 * @see Ex3HitCounterTest
 */
final class Ex3HitCounter {
    private final IntUnaryOperator addOne;
    private int hits;

    Ex3HitCounter(IntUnaryOperator addOne) {
        Assumptions.abort("1.3 is waiting for you: delete this line.");
        this.addOne = addOne;
    }

    void hit() {
        int seen = hits;
        hits = addOne.applyAsInt(seen);
    }

    int hits() {
        return hits;
    }
}
