package threads;

import java.util.function.IntUnaryOperator;

/**
 * Wrong: two threads can both see that nobody is busy, before one of them says that it is. Caught by
 * {@code anyInterleaving}.
 */
final class Ex3HitCounter {
    private final IntUnaryOperator addOne;
    private volatile boolean busy;
    private volatile int hits;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        while (busy) {
            Thread.yield();
        }
        busy = true;
        try {
            hits = addOne.applyAsInt(hits);
        } finally {
            busy = false;
        }
    }

    int hits() {
        return hits;
    }
}
