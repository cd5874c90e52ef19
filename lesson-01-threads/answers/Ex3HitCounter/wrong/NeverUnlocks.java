package threads;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;

/** Wrong: the lock is never given back, so that the second thread waits for ever. Caught by {@code twoThreads}. */
final class Ex3HitCounter {
    private final IntUnaryOperator addOne;
    private final ReentrantLock lock = new ReentrantLock();
    private int hits;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        lock.lock();
        hits = addOne.applyAsInt(hits);
    }

    int hits() {
        return hits;
    }
}
