package threads;

import java.util.function.IntUnaryOperator;

/** Right: one lock, which nobody outside this class can take, guards every use of the number. */
final class Ex3HitCounter {
    private final IntUnaryOperator addOne;
    private final Object lock = new Object();
    private int hits;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        synchronized (lock) {
            int seen = hits;
            hits = addOne.applyAsInt(seen);
        }
    }

    int hits() {
        synchronized (lock) {
            return hits;
        }
    }
}
