package threads;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;

/** Wrong: after an exception in {@code addOne} the lock is not given back. Caught by {@code addOneFails}. */
final class Ex3HitCounter {
    private final Lock lock = new ReentrantLock();
    private final IntUnaryOperator addOne;
    private int hits;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        lock.lock();
        hits = addOne.applyAsInt(hits);
        lock.unlock();
    }

    int hits() {
        lock.lock();
        try {
            return hits;
        } finally {
            lock.unlock();
        }
    }
}
