package threads;

import java.util.concurrent.Semaphore;
import java.util.function.IntUnaryOperator;

/** Wrong: a thread that is interrupted gets no permit, and goes on without one. Caught by {@code countsWhenInterrupted}. */
final class Ex3HitCounter {
    private final Semaphore permit = new Semaphore(1);
    private final IntUnaryOperator addOne;
    private volatile int hits;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        try {
            permit.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            hits = addOne.applyAsInt(hits);
        } finally {
            permit.release();
        }
    }

    int hits() {
        return hits;
    }
}
