package threads;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/** Right: {@code updateAndGet} writes only if nobody else has written since it read, and otherwise tries again. */
final class Ex3HitCounter {
    private final IntUnaryOperator addOne;
    private final AtomicInteger hits = new AtomicInteger();

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        hits.updateAndGet(addOne);
    }

    int hits() {
        return hits.get();
    }
}
