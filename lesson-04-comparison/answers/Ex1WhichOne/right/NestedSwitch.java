package comparison;

/** A switch on the amount, with a switch on the kind inside it. */
final class Ex1WhichOne {
    static ConcurrencyModel model(Work work) {
        ConcurrencyModel model = ConcurrencyModel.CLUSTER;
        if (work.oneMachine()) {
            model = switch (work.amount()) {
                case LITTLE -> ConcurrencyModel.SEQUENTIAL;
                case HUNDREDS -> ConcurrencyModel.THREADS;
                case THOUSANDS -> work.kind() == Work.Kind.CALCULATING ? ConcurrencyModel.THREADS
                        : work.java() > 20 ? ConcurrencyModel.VIRTUAL_THREADS : ConcurrencyModel.ASYNC;
            };
            if (work.isolated()) {
                model = ConcurrencyModel.PROCESSES;
            }
        }
        return model;
    }
}
