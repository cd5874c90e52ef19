package threads;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntUnaryOperator;

/** Right: one {@code ReentrantLock} around reading and writing, given back in {@code finally}. */
final class Ex3HitCounter {
    private final IntUnaryOperator addOne;
    private final ReentrantLock lock = new ReentrantLock();
    private int hits;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        lock.lock();
        try {
            hits = addOne.applyAsInt(hits);
        } finally {
            lock.unlock();
        }
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
