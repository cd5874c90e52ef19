package comparison;

/** The same chain as a single expression. */
final class Ex1WhichOne {
    static Model model(Work work) {
        return !work.oneMachine() ? Model.CLUSTER
                : work.apart() ? Model.PROCESSES
                : work.amount() == Work.Amount.LITTLE ? Model.ONE_AFTER_ANOTHER
                : work.kind() == Work.Kind.CALCULATING ? Model.THREADS
                : work.amount() == Work.Amount.HUNDREDS ? Model.THREADS
                : work.java() >= 21 ? Model.VIRTUAL_THREADS
                : Model.ASYNC;
    }
}
