package comparison;

/** Wrong: processes on one machine are not enough when one machine is not. Caught by {@code moreThanOneMachine}. */
final class Ex1WhichOne {
    static Model model(Work work) {
        if (work.apart()) {
            return Model.PROCESSES;
        }
        if (!work.oneMachine()) {
            return Model.CLUSTER;
        }
        if (work.amount() == Work.Amount.LITTLE) {
            return Model.ONE_AFTER_ANOTHER;
        }
        if (work.kind() == Work.Kind.CALCULATING) {
            return Model.THREADS;
        }
        if (work.amount() == Work.Amount.HUNDREDS) {
            return Model.THREADS;
        }
        return work.java() >= 21 ? Model.VIRTUAL_THREADS : Model.ASYNC;
    }
}
