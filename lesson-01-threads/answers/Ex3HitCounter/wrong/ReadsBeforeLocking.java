package threads;

import java.util.function.IntUnaryOperator;

/**
 * Wrong: the old number is read before the lock is taken, and may be out of date when the thread gets in. Caught by
 * {@code twoThreads}.
 */
final class Ex3HitCounter {
    private final IntUnaryOperator addOne;
    private int hits;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        int seen = hits;
        synchronized (this) {
            hits = addOne.applyAsInt(seen);
        }
    }

    synchronized int hits() {
        return hits;
    }
}
