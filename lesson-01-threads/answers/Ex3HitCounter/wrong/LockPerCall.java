package threads;

import java.util.function.IntUnaryOperator;

/** Wrong: every call makes a lock of its own, so that nobody else ever waits for it. Caught by {@code twoThreads}. */
final class Ex3HitCounter {
    private final IntUnaryOperator addOne;
    private int hits;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        Object lock = new Object();
        synchronized (lock) {
            hits = addOne.applyAsInt(hits);
        }
    }

    synchronized int hits() {
        return hits;
    }
}
