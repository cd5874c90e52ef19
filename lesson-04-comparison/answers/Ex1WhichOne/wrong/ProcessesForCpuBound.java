package comparison;

/**
 * Wrong: it chooses processes for calculating, as the article does. That's Python's rule: in Java, threads use all cores. Caught
 * by {@code cpuBound}.
 */
final class Ex1WhichOne {
    static ConcurrencyModel model(Work work) {
        if (!work.oneMachine()) {
            return ConcurrencyModel.CLUSTER;
        }
        if (work.isolated()) {
            return ConcurrencyModel.PROCESSES;
        }
        if (work.amount() == Work.Amount.LITTLE) {
            return ConcurrencyModel.SEQUENTIAL;
        }
        if (work.kind() == Work.Kind.CALCULATING) {
            return ConcurrencyModel.PROCESSES;
        }
        if (work.amount() == Work.Amount.HUNDREDS) {
            return ConcurrencyModel.THREADS;
        }
        return work.java() >= 21 ? ConcurrencyModel.VIRTUAL_THREADS : ConcurrencyModel.ASYNC;
    }
}
