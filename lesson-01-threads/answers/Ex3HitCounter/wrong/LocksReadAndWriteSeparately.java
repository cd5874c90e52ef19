package threads;

import java.util.function.IntUnaryOperator;

/**
 * Wrong: reading and writing have the lock each, but another thread can come between the two. Caught by
 * {@code twoThreads} or {@code anyInterleaving}.
 */
final class Ex3HitCounter {
    private final IntUnaryOperator addOne;
    private int hits;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        int seen;
        synchronized (this) {
            seen = hits;
        }
        synchronized (this) {
            hits = addOne.applyAsInt(seen);
        }
    }

    synchronized int hits() {
        return hits;
    }
}
