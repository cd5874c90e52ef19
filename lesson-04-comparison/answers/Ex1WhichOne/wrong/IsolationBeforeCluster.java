package comparison;

/** Wrong: processes on one machine are not enough when one machine is not. Caught by {@code moreThanOneMachine}. */
final class Ex1WhichOne {
    static ConcurrencyModel model(Work work) {
        if (work.isolated()) {
            return ConcurrencyModel.PROCESSES;
        }
        if (!work.oneMachine()) {
            return ConcurrencyModel.CLUSTER;
        }
        if (work.amount() == Work.Amount.LITTLE) {
            return ConcurrencyModel.SEQUENTIAL;
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
