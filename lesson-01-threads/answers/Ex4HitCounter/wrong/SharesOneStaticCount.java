package threads;

import java.util.function.IntUnaryOperator;

/** Wrong: {@code static} means that all counters share one number. Caught by {@code oneThread}. */
final class Ex4HitCounter {
    private static int hits;
    private final IntUnaryOperator addOne;

    Ex4HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
        hits = 0;
    }

    void hit() {
        synchronized (Ex4HitCounter.class) {
            hits = addOne.applyAsInt(hits);
        }
    }

    int hits() {
        synchronized (Ex4HitCounter.class) {
            return hits;
        }
    }
}
