package coach;

/** Why something cannot be done, in one sentence. It has no stack trace, which would only hide the sentence. */
public final class CoachFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A failure with its sentence. */
    public CoachFailure(String sentence) {
        super(sentence, null, false, false);
    }
}
