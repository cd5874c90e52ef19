package threads;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/**
 * Wrong: {@code get} and {@code set} are each done in one step, but not the two together. Caught by
 * {@code twoThreads}.
 */
final class Ex3HitCounter {
    private final IntUnaryOperator addOne;
    private final AtomicInteger hits = new AtomicInteger();

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        hits.set(addOne.applyAsInt(hits.get()));
    }

    int hits() {
        return hits.get();
    }
}
