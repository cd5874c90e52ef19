package threads;

import java.util.function.IntUnaryOperator;

/** Wrong: {@code static} means that all counters share one number. Caught by {@code oneThread}. */
final class Ex3HitCounter {
    private static int hits;
    private final IntUnaryOperator addOne;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
        hits = 0;
    }

    void hit() {
        synchronized (Ex3HitCounter.class) {
            hits = addOne.applyAsInt(hits);
        }
    }

    int hits() {
        synchronized (Ex3HitCounter.class) {
            return hits;
        }
    }
}
