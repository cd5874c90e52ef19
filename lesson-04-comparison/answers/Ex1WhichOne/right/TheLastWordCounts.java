package comparison;

/** In the order of the task: what comes later overrules what stands there already. */
final class Ex1WhichOne {
    static Model model(Work work) {
        Model model = Model.THREADS;
        if (work.kind() != Work.Kind.CALCULATING && work.amount() == Work.Amount.THOUSANDS) {
            model = work.java() >= 21 ? Model.VIRTUAL_THREADS : Model.ASYNC;
        }
        if (work.amount() == Work.Amount.LITTLE) {
            model = Model.ONE_AFTER_ANOTHER;
        }
        if (work.apart()) {
            model = Model.PROCESSES;
        }
        if (!work.oneMachine()) {
            model = Model.CLUSTER;
        }
        return model;
    }
}
