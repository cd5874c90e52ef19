package threads;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/** Wrong: it counts by itself and never asks {@code addOne} for the new number. Caught by {@code oneThread}. */
final class Ex3HitCounter {
    private final IntUnaryOperator addOne;
    private final AtomicInteger hits = new AtomicInteger();

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        hits.incrementAndGet();
    }

    int hits() {
        return hits.get();
    }
}
