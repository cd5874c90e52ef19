package threads;

import java.util.function.IntUnaryOperator;

/**
 * Wrong: {@code volatile} shows every thread the newest number, and still two threads can read the same one. Caught by
 * {@code twoThreads}.
 */
final class Ex3HitCounter {
    private final IntUnaryOperator addOne;
    private volatile int hits;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        int seen = hits;
        hits = addOne.applyAsInt(seen);
    }

    int hits() {
        return hits;
    }
}
