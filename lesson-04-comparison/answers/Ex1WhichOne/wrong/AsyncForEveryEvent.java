package comparison;

/** Wrong: events are waits, too, and it takes async for all of them. Caught by {@code manyEvents}. */
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
        if (work.kind() == Work.Kind.EVENTS) {
            return Model.ASYNC;
        }
        if (work.amount() == Work.Amount.HUNDREDS) {
            return Model.THREADS;
        }
        return work.java() >= 21 ? Model.VIRTUAL_THREADS : Model.ASYNC;
    }
}
