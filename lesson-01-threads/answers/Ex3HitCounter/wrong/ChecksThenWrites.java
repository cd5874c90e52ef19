package threads;

import java.util.function.IntUnaryOperator;

/**
 * Wrong: it looks whether the number is still the same, but another thread may write between this look and the writing.
 * Caught by {@code anyInterleaving}.
 */
final class Ex3HitCounter {
    private final IntUnaryOperator addOne;
    private volatile int hits;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        int seen;
        int next;
        do {
            seen = hits;
            next = addOne.applyAsInt(seen);
        } while (hits != seen);
        hits = next;
    }

    int hits() {
        return hits;
    }
}
