package comparison;

/** Wrong: it decides by the kind of work before it checks how much work there is. Caught by {@code littleWork}. */
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
        if (work.amount() == Work.Amount.LITTLE) {
            return ConcurrencyModel.SEQUENTIAL;
        }
        if (work.amount() == Work.Amount.HUNDREDS) {
            return ConcurrencyModel.THREADS;
        }
        return work.java() >= 21 ? ConcurrencyModel.VIRTUAL_THREADS : ConcurrencyModel.ASYNC;
    }
}
