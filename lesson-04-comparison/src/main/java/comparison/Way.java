package comparison;

/** The five ways to do the same work. */
enum Way {
    ONE_AFTER_ANOTHER("one after another"),
    THREADS("threads"),
    PROCESSES("processes"),
    ASYNC("async"),
    VIRTUAL_THREADS("virtual threads");

    private final String words;

    Way(String words) {
        this.words = words;
    }

    /** For the row with one worker. */
    String one() {
        return this == PROCESSES ? "process" : words.replace("threads", "thread");
    }

    /** What we call it in a table. */
    @Override
    public String toString() {
        return words;
    }
}
