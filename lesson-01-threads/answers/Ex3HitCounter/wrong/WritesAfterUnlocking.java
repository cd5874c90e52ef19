package threads;

import java.util.function.IntUnaryOperator;

/**
 * Wrong: the new number is made under the lock, but written after it has been given back. Caught by
 * {@code twoThreads} or {@code anyInterleaving}.
 */
final class Ex3HitCounter {
    private final IntUnaryOperator addOne;
    private int hits;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        int next;
        synchronized (this) {
            next = addOne.applyAsInt(hits);
        }
        synchronized (this) {
            hits = next;
        }
    }

    synchronized int hits() {
        return hits;
    }
}
