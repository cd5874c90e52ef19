package coach.runner;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.opentest4j.AssertionFailedError;

/**
 * Tells the coach which tests are content, and keeps what the first one says that is not. It is the last one. What your code did
 * is told too, if the test has published it as its report entry "seen": that of the test that is not content, or else of the one with
 * the most.
 */
final class Listener implements TestExecutionListener {
    private static final String SEEN = "seen";

    private final Report report;
    private final Guard guard;
    private Message verdict = new Message(Message.Kind.THREW, "", "Not one test was run.", false);
    private String seen = "";
    private String now = "";
    private boolean over;

    Listener(Report report, Guard guard) {
        this.report = report;
        this.guard = guard;
    }

    /** What all tests together say. */
    Message verdict() {
        return verdict;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        now = "";
        guard.begin(method(test));
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        now = entry.getKeyValuePairs().getOrDefault(SEEN, now);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (over) {
            return;
        }
        switch (result.getStatus()) {
            case ABORTED -> stop(Message.Kind.WAITING, test, result.getThrowable().map(Listener::message).orElse(""));
            case FAILED -> {
                Throwable thrown = result.getThrowable().orElseThrow();
                if (thrown instanceof AssertionFailedError) {
                    stop(Message.Kind.WRONG, test, message(thrown));
                } else {
                    stop(Message.Kind.THREW, test, "Your code threw " + thrown + guard.place(thrown.getStackTrace()));
                }
            }
            default -> {
                if (test.isTest()) {
                    report.send(new Message(Message.Kind.PASSED, method(test), test.getDisplayName(), false));
                    seen(test, false);
                    verdict = new Message(Message.Kind.DONE, "", "", false);
                }
            }
        }
    }

    private void stop(Message.Kind kind, TestIdentifier test, String text) {
        over = true;
        seen(test, true);
        verdict = new Message(kind, method(test), text, false);
        FailFast.stop(true);
        if (!Runner.AGAIN_AFTER_RED) {
            report.last(verdict);
        }
    }

    private void seen(TestIdentifier test, boolean last) {
        if (last || now.length() > seen.length()) {
            seen = now;
            report.send(new Message(Message.Kind.SEEN, method(test), seen, false));
        }
    }

    private static String message(Throwable thrown) {
        return thrown.getMessage() == null ? "" : thrown.getMessage();
    }

    private static String method(TestIdentifier test) {
        return test.getSource().filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName()).orElse("");
    }
}
