package docs;

/** Why the site cannot be built, in one sentence. It has no stack trace, which would only hide the sentence. */
public final class SiteFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A failure with its sentence. */
    public SiteFailure(String sentence) {
        super(sentence, null, false, false);
    }
}
