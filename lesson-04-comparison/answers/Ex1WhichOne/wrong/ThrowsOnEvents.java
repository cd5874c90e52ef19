package comparison;

/** Wrong: for events, it throws an exception instead of returning a model. Caught by {@code eventDriven}. */
final class Ex1WhichOne {
    static ConcurrencyModel model(Work work) {
        if (!work.oneMachine()) {
            return ConcurrencyModel.CLUSTER;
        }
        if (work.isolated()) {
            return ConcurrencyModel.PROCESSES;
        }
        if (work.amount() == Work.Amount.LITTLE) {
            return ConcurrencyModel.SEQUENTIAL;
        }
        return switch (work.kind()) {
            case CALCULATING -> ConcurrencyModel.THREADS;
            case WAITING -> work.amount() == Work.Amount.HUNDREDS ? ConcurrencyModel.THREADS
                    : work.java() >= 21 ? ConcurrencyModel.VIRTUAL_THREADS : ConcurrencyModel.ASYNC;
            default -> throw new IllegalArgumentException("What is " + work.kind() + "?");
        };
    }
}
