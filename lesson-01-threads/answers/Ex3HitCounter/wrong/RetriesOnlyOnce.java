package threads;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/**
 * Wrong: when another thread came in between, it tries again, but only once. Caught by {@code survivesContention} or
 * {@code twoThreads}.
 */
final class Ex3HitCounter {
    private final AtomicInteger hits = new AtomicInteger();
    private final IntUnaryOperator addOne;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        int seen = hits.get();
        if (!hits.compareAndSet(seen, addOne.applyAsInt(seen))) {
            seen = hits.get();
            hits.compareAndSet(seen, addOne.applyAsInt(seen));
        }
    }

    int hits() {
        return hits.get();
    }
}
