package comparison;

/**
 * Wrong: it takes async as soon as something waits. For a few hundred waits, plain threads are simpler. Caught by {@code
 * hundredsOfWaits}.
 */
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
        if (work.kind() == Work.Kind.CALCULATING) {
            return Model.THREADS;
        }
        return Model.ASYNC;
    }
}
