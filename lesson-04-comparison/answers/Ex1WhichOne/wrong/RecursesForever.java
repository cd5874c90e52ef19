package comparison;

/** Wrong: it calls itself with the same work, so it never returns. Caught by {@code littleWork}. */
final class Ex1WhichOne {
    static ConcurrencyModel model(Work work) {
        if (!work.oneMachine()) {
            return ConcurrencyModel.CLUSTER;
        }
        if (work.isolated()) {
            return ConcurrencyModel.PROCESSES;
        }
        if (work.kind() == Work.Kind.CALCULATING) {
            return ConcurrencyModel.THREADS;
        }
        if (work.amount() == Work.Amount.HUNDREDS) {
            return ConcurrencyModel.THREADS;
        }
        if (work.amount() != Work.Amount.LITTLE) {
            return work.java() >= 21 ? ConcurrencyModel.VIRTUAL_THREADS : ConcurrencyModel.ASYNC;
        }
        return model(work);
    }
}
