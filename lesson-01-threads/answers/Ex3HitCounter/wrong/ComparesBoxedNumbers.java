package threads;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntUnaryOperator;

/**
 * Wrong: {@code compareAndSet} compares with {@code ==}, and two {@code Integer} objects of 128 are not the same. Caught
 * by {@code oneThread}.
 */
final class Ex3HitCounter {
    private final AtomicReference<Integer> hits = new AtomicReference<>(0);
    private final IntUnaryOperator addOne;

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
