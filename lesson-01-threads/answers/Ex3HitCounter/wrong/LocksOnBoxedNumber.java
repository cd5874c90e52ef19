package threads;

import java.util.function.IntUnaryOperator;

/**
 * Wrong: each new number is another object, and so another lock: two threads can hold two of them at the same time.
 * Caught by {@code twoThreads}.
 */
final class Ex3HitCounter {
    private final IntUnaryOperator addOne;
    private Integer hits = 0;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        synchronized (hits) {
            hits = addOne.applyAsInt(hits);
        }
    }

    int hits() {
        synchronized (hits) {
            return hits;
        }
    }
}
