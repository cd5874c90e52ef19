package comparison;

/** Wrong: a little work may crash as well, and is not kept apart. Caught by {@code keptApart}. */
final class Ex1WhichOne {
    static Model model(Work work) {
        if (!work.oneMachine()) {
            return Model.CLUSTER;
        }
        if (work.amount() == Work.Amount.LITTLE) {
            return Model.ONE_AFTER_ANOTHER;
        }
        if (work.apart()) {
            return Model.PROCESSES;
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
