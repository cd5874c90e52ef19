package comparison;

/** The exceptions first, each with a return, so that the lines below need not think of them any more. */
final class Ex1WhichOne {
    // tag::answer[]
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
        return work.java() >= 21 ? Model.VIRTUAL_THREADS : Model.ASYNC;
    }
    // end::answer[]
}
