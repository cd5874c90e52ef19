package comparison;

/** Wrong: it takes virtual threads where there are none. Caught by {@code thousandsOfWaitsBeforeJava21}. */
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
        if (work.amount() == Work.Amount.HUNDREDS) {
            return Model.THREADS;
        }
        return Model.VIRTUAL_THREADS;
    }
}
