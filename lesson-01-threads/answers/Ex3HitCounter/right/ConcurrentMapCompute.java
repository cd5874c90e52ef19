package threads;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntUnaryOperator;

/** Right: the map lets only one thread at a time compute the value of a key. */
final class Ex3HitCounter {
    private final ConcurrentHashMap<String, Integer> numbers = new ConcurrentHashMap<>();
    private final IntUnaryOperator addOne;

    Ex3HitCounter(IntUnaryOperator addOne) {
        this.addOne = addOne;
    }

    void hit() {
        numbers.compute("hits", (name, seen) -> addOne.applyAsInt(seen == null ? 0 : seen));
    }

    int hits() {
        return numbers.getOrDefault("hits", 0);
    }
}
