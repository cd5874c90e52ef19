package comparison;

import org.junit.jupiter.api.Assumptions;

/** Chooses the concurrency model that fits some work. Its test is {@link Ex1WhichOneTest}. */
final class Ex1WhichOne {
    static ConcurrencyModel model(Work work) {
        Assumptions.abort("4.1 is waiting for you: delete this line.");
        return switch (work.kind()) {
            case CALCULATING -> ConcurrencyModel.PROCESSES;
            case WAITING -> ConcurrencyModel.THREADS;
            case EVENTS -> ConcurrencyModel.ASYNC;
        };
    }
}
