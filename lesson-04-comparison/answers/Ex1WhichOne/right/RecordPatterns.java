// Java 21
package comparison;

/** A switch with record patterns. */
final class Ex1WhichOne {
    static ConcurrencyModel model(Work work) {
        return switch (work) {
            case Work(Work.Kind kind, Work.Amount amount, boolean isolated, int java, boolean one) when !one
                    -> ConcurrencyModel.CLUSTER;
            case Work(Work.Kind kind, Work.Amount amount, boolean isolated, int java, boolean one) when isolated
                    -> ConcurrencyModel.PROCESSES;
            case Work(Work.Kind kind, Work.Amount amount, boolean isolated, int java, boolean one) -> switch (amount) {
                case LITTLE -> ConcurrencyModel.SEQUENTIAL;
                case HUNDREDS -> ConcurrencyModel.THREADS;
                case THOUSANDS -> kind == Work.Kind.CALCULATING ? ConcurrencyModel.THREADS
                        : java >= 21 ? ConcurrencyModel.VIRTUAL_THREADS : ConcurrencyModel.ASYNC;
            };
        };
    }
}
