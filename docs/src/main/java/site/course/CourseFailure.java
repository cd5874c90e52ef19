package site.course;

/** Why the site cannot be built, in one sentence. It has no stack trace, which would only hide the sentence. */
public final class CourseFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A failure with its sentence. */
    public CourseFailure(String sentence) {
        super(sentence, null, false, false);
    }
}
