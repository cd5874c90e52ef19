package threads;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;

/** Wrong: a thread that does not get the lock at once goes away, and its hit with it. Caught by {@code twoThreads}. */
final class Ex3HitCounter {
    private final IntUnaryOperator addOne;
    private final ReentrantLock lock = new ReentrantLock();
    private int hits;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        if (lock.tryLock()) {
            try {
                hits = addOne.applyAsInt(hits);
            } finally {
                lock.unlock();
            }
        }
    }

    int hits() {
        return hits;
    }
}
