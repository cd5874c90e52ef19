package threads;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.IntUnaryOperator;

/** Right: the number itself goes from hand to hand, and whoever has taken it out has it alone. */
final class Ex3HitCounter {
    private final BlockingQueue<Integer> number = new ArrayBlockingQueue<>(1);
    private final IntUnaryOperator addOne;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
        number.add(0);
    }

    void hit() {
        int seen = take();
        int next = seen;
        try {
            next = addOne.applyAsInt(seen);
        } finally {
            number.add(next);
        }
    }

    int hits() {
        int seen = take();
        number.add(seen);
        return seen;
    }

    private int take() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return number.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
