package comparison;

/** In the order of the task: a later rule overrides the earlier ones. */
final class Ex1WhichOne {
    static ConcurrencyModel model(Work work) {
        ConcurrencyModel model = ConcurrencyModel.THREADS;
        if (work.kind() != Work.Kind.CALCULATING && work.amount() == Work.Amount.THOUSANDS) {
            model = work.java() >= 21 ? ConcurrencyModel.VIRTUAL_THREADS : ConcurrencyModel.ASYNC;
        }
        if (work.amount() == Work.Amount.LITTLE) {
            model = ConcurrencyModel.SEQUENTIAL;
        }
        if (work.isolated()) {
            model = ConcurrencyModel.PROCESSES;
        }
        if (!work.oneMachine()) {
            model = ConcurrencyModel.CLUSTER;
        }
        return model;
    }
}
