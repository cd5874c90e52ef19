package comparison;

/** Wrong: for events it throws an exception in place of an answer. Caught by {@code manyEvents}. */
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
        return switch (work.kind()) {
            case CALCULATING -> Model.THREADS;
            case WAITING -> work.amount() == Work.Amount.HUNDREDS ? Model.THREADS
                    : work.java() >= 21 ? Model.VIRTUAL_THREADS : Model.ASYNC;
            default -> throw new IllegalArgumentException("What is " + work.kind() + "?");
        };
    }
}
