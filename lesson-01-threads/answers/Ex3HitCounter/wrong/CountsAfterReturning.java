package threads;

import java.util.function.IntUnaryOperator;

/** Wrong: {@code hit} returns before its hit is counted. Caught by {@code oneThread}. */
final class Ex3HitCounter {
    private final IntUnaryOperator addOne;
    private int hits;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        new Thread(this::count).start();
    }

    private synchronized void count() {
        hits = addOne.applyAsInt(hits);
    }

    synchronized int hits() {
        return hits;
    }
}
