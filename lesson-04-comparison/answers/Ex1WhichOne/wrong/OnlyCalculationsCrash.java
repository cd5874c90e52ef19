package comparison;

/** Wrong: it keeps nothing apart but calculations. Caught by {@code keptApart}. */
final class Ex1WhichOne {
    static Model model(Work work) {
        if (!work.oneMachine()) {
            return Model.CLUSTER;
        }
        if (work.apart() && work.kind() == Work.Kind.CALCULATING) {
            return Model.PROCESSES;
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
