package course;

/** Why something can't be done: one sentence for the person in front of the screen. A stack trace would only hide the sentence. */
public final class CourseFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A failure with its sentence. */
    public CourseFailure(String sentence) {
        super(sentence, null, false, false);
    }
}
