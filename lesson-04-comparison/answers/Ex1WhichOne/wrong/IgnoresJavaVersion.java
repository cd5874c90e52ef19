package comparison;

/** Wrong: it chooses virtual threads even on a Java that doesn't have them. Caught by {@code thousandsOfWaitsBeforeJava21}. */
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
        if (work.kind() == Work.Kind.CALCULATING) {
            return ConcurrencyModel.THREADS;
        }
        if (work.amount() == Work.Amount.HUNDREDS) {
            return ConcurrencyModel.THREADS;
        }
        return ConcurrencyModel.VIRTUAL_THREADS;
    }
}
