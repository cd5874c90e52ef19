package comparison;

/** The exceptions first, and a switch for the three kinds of work. */
final class Ex1WhichOne {
    static Model model(Work work) {
        if (!work.oneMachine()) {
            return Model.CLUSTER;
        } else if (work.apart()) {
            return Model.PROCESSES;
        } else if (work.amount() == Work.Amount.LITTLE) {
            return Model.ONE_AFTER_ANOTHER;
        }
        return switch (work.kind()) {
            case CALCULATING -> Model.THREADS;
            case WAITING, EVENTS -> waits(work);
        };
    }

    private static Model waits(Work work) {
        if (work.amount() == Work.Amount.HUNDREDS) {
            return Model.THREADS;
        }
        return work.java() < 21 ? Model.ASYNC : Model.VIRTUAL_THREADS;
    }
}
