package comparison;

/** The exceptions first, and a switch for the three kinds of work. */
final class Ex1WhichOne {
    static ConcurrencyModel model(Work work) {
        if (!work.oneMachine()) {
            return ConcurrencyModel.CLUSTER;
        } else if (work.isolated()) {
            return ConcurrencyModel.PROCESSES;
        } else if (work.amount() == Work.Amount.LITTLE) {
            return ConcurrencyModel.SEQUENTIAL;
        }
        return switch (work.kind()) {
            case CALCULATING -> ConcurrencyModel.THREADS;
            case WAITING, EVENTS -> waits(work);
        };
    }

    private static ConcurrencyModel waits(Work work) {
        if (work.amount() == Work.Amount.HUNDREDS) {
            return ConcurrencyModel.THREADS;
        }
        return work.java() < 21 ? ConcurrencyModel.ASYNC : ConcurrencyModel.VIRTUAL_THREADS;
    }
}
