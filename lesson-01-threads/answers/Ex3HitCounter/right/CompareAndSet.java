package threads;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/** Right: the new number is written only if the old one still stands there; if not, the hit is made anew. */
final class Ex3HitCounter {
    private final IntUnaryOperator addOne;
    private final AtomicInteger hits = new AtomicInteger();

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        int seen;
        do {
            seen = hits.get();
        } while (!hits.compareAndSet(seen, addOne.applyAsInt(seen)));
    }

    int hits() {
        return hits.get();
    }
}
