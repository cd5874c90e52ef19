package comparison.measure;

/** The five approaches to the same work that can be measured on one machine. */
public enum Approach {
    SEQUENTIAL("one after another"),
    THREADS("threads"),
    PROCESSES("processes"),
    ASYNC("async"),
    VIRTUAL_THREADS("virtual threads");

    private final String label;

    Approach(String label) {
        this.label = label;
    }

    /** The label of a row with one worker. */
    public String singular() {
        return this == PROCESSES ? "process" : label.replace("threads", "thread");
    }

    /** The label of a row. */
    @Override
    public String toString() {
        return label;
    }
}
