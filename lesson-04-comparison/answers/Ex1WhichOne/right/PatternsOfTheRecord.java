// Java 21
package comparison;

/** A switch that takes the record to pieces. */
final class Ex1WhichOne {
    static Model model(Work work) {
        return switch (work) {
            case Work(Work.Kind kind, Work.Amount amount, boolean apart, int java, boolean one) when !one -> Model.CLUSTER;
            case Work(Work.Kind kind, Work.Amount amount, boolean apart, int java, boolean one) when apart -> Model.PROCESSES;
            case Work(Work.Kind kind, Work.Amount amount, boolean apart, int java, boolean one) -> switch (amount) {
                case LITTLE -> Model.ONE_AFTER_ANOTHER;
                case HUNDREDS -> Model.THREADS;
                case THOUSANDS -> kind == Work.Kind.CALCULATING ? Model.THREADS
                        : java >= 21 ? Model.VIRTUAL_THREADS : Model.ASYNC;
            };
        };
    }
}
