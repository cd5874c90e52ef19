package coach;

import java.util.List;

/**
 * What the tests say to an answer.
 *
 * @param kind how it stands
 * @param sentence what was seen, what was expected, where to look; empty if all is well
 * @param test the test method that was not content, or an empty text
 * @param passed what the tests found right, in words
 * @param picture what the answer did, drawn in lines; empty if there is nothing to see
 * @param output the first lines that the answer printed
 */
public record Verdict(Kind kind, String sentence, String test, List<String> passed, List<String> picture,
        List<String> output) {

    /** How an answer stands. */
    public enum Kind {
        /** All tests are content. */
        DONE,
        /** Not begun: the {@code abort} line is there. */
        WAITING,
        /** A test says in its own words what is wrong. */
        WRONG,
        /** A test ended by some other exception: the answer threw it. */
        THREW,
        /** It does not compile, or there is no file. */
        NOT_COMPILED,
        /** It hung, crashed, exited or flooded, and was cut off. */
        CUT_OFF,
        /** A newer check has taken its place. */
        CANCELLED
    }

    /** A verdict without any test. */
    static Verdict of(Kind kind, String sentence) {
        return new Verdict(kind, sentence, "", List.of(), List.of(), List.of());
    }

    /** The word for it on the board. */
    public String word() {
        return switch (kind) {
            case DONE -> "done";
            case WAITING -> "waiting";
            default -> "not yet";
        };
    }

    /** Whether all tests are content. */
    public boolean isDone() {
        return kind == Kind.DONE;
    }
}
