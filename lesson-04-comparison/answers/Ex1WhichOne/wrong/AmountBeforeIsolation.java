package comparison;

/** Wrong: even a little work may crash, but it isn't isolated. Caught by {@code isolatedWork}. */
final class Ex1WhichOne {
    static ConcurrencyModel model(Work work) {
        if (!work.oneMachine()) {
            return ConcurrencyModel.CLUSTER;
        }
        if (work.amount() == Work.Amount.LITTLE) {
            return ConcurrencyModel.SEQUENTIAL;
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
        return work.java() >= 21 ? ConcurrencyModel.VIRTUAL_THREADS : ConcurrencyModel.ASYNC;
    }
}
