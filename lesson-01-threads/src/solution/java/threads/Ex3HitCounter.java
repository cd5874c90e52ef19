package threads;

import java.util.function.IntUnaryOperator;

/** One lock around the whole step from the old number to the new one. */
final class Ex3HitCounter {
    private final IntUnaryOperator addOne;
    private int hits;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    // tag::answer[]
    synchronized void hit() {
        hits = addOne.applyAsInt(hits);
    }

    synchronized int hits() {
        return hits;
    }
    // end::answer[]
}
