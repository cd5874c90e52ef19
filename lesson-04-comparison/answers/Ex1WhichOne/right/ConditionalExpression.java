package comparison;

/** The same chain as a single expression. */
final class Ex1WhichOne {
    static ConcurrencyModel model(Work work) {
        return !work.oneMachine() ? ConcurrencyModel.CLUSTER
                : work.isolated() ? ConcurrencyModel.PROCESSES
                : work.amount() == Work.Amount.LITTLE ? ConcurrencyModel.SEQUENTIAL
                : work.kind() == Work.Kind.CALCULATING ? ConcurrencyModel.THREADS
                : work.amount() == Work.Amount.HUNDREDS ? ConcurrencyModel.THREADS
                : work.java() >= 21 ? ConcurrencyModel.VIRTUAL_THREADS
                : ConcurrencyModel.ASYNC;
    }
}
