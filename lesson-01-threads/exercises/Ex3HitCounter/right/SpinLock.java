package threads;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntUnaryOperator;

/** Right: only one thread can set the flag; the others try again until it is free. */
final class Ex3HitCounter {
    private final AtomicBoolean busy = new AtomicBoolean();
    private final IntUnaryOperator addOne;
    private volatile int hits;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        while (!busy.compareAndSet(false, true)) {
            Thread.yield();
        }
        try {
            hits = addOne.applyAsInt(hits);
        } finally {
            busy.set(false);
        }
    }

    int hits() {
        return hits;
    }
}
