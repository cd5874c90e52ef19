package threads;

import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Assumptions;

/**
 * Counts every hit, even if several threads call {@code hit} at the same time.
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
