package comparison;

/** A switch by the amount, and in it another one by the kind. */
final class Ex1WhichOne {
    static Model model(Work work) {
        Model model = Model.CLUSTER;
        if (work.oneMachine()) {
            model = switch (work.amount()) {
                case LITTLE -> Model.ONE_AFTER_ANOTHER;
                case HUNDREDS -> Model.THREADS;
                case THOUSANDS -> work.kind() == Work.Kind.CALCULATING ? Model.THREADS
                        : work.java() > 20 ? Model.VIRTUAL_THREADS : Model.ASYNC;
            };
            if (work.apart()) {
                model = Model.PROCESSES;
            }
        }
        return model;
    }
}
