package threads;

import java.util.concurrent.locks.StampedLock;
import java.util.function.IntUnaryOperator;

/** Right: a {@code StampedLock} has one lock for writing, and lets a reader go without a lock when nobody has written. */
final class Ex3HitCounter {
    private final StampedLock lock = new StampedLock();
    private final IntUnaryOperator addOne;
    private int hits;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        long stamp = lock.writeLock();
        try {
            hits = addOne.applyAsInt(hits);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    int hits() {
        long stamp = lock.tryOptimisticRead();
        int seen = hits;
        if (lock.validate(stamp)) {
            return seen;
        }
        stamp = lock.readLock();
        try {
            return hits;
        } finally {
            lock.unlockRead(stamp);
        }
    }
}
