package comparison;

/** Wrong: there are kinds of work for which it says nothing at all. Caught by {@code manyEvents}. */
final class Ex1WhichOne {
    static Model model(Work work) {
        if (!work.oneMachine()) {
            return Model.CLUSTER;
        }
        if (work.apart()) {
            return Model.PROCESSES;
        }
        if (work.amount() == Work.Amount.LITTLE) {
            return Model.ONE_AFTER_ANOTHER;
        }
        if (work.kind() == Work.Kind.CALCULATING) {
            return Model.THREADS;
        }
        if (work.kind() == Work.Kind.WAITING && work.amount() == Work.Amount.HUNDREDS) {
            return Model.THREADS;
        }
        if (work.kind() == Work.Kind.WAITING) {
            return work.java() >= 21 ? Model.VIRTUAL_THREADS : Model.ASYNC;
        }
        return null;
    }
}
