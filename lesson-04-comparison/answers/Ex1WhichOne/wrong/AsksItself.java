package comparison;

/** Wrong: it calls itself with the same work, and that never ends. Caught by {@code littleWork}. */
final class Ex1WhichOne {
    static Model model(Work work) {
        if (!work.oneMachine()) {
            return Model.CLUSTER;
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
        if (work.amount() != Work.Amount.LITTLE) {
            return work.java() >= 21 ? Model.VIRTUAL_THREADS : Model.ASYNC;
        }
        return model(work);
    }
}
