package threads;

import java.util.function.IntUnaryOperator;

/** Wrong: a hit does nothing. Caught by {@code oneThread}. */
final class Ex3HitCounter {
    private final IntUnaryOperator addOne;
    private int hits;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    synchronized void hit() {
    }

    synchronized int hits() {
        return hits;
    }
}
