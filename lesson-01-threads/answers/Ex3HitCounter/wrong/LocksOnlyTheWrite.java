package threads;

import java.util.function.IntUnaryOperator;

/**
 * Wrong: the lock is held for the write alone, when the old number has been read and may be out of date. Caught by
 * {@code twoThreads}.
 */
final class Ex3HitCounter {
    private final IntUnaryOperator addOne;
    private int hits;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        int next = addOne.applyAsInt(hits);
        synchronized (this) {
            hits = next;
        }
    }

    synchronized int hits() {
        return hits;
    }
}
