import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Says in one line for each exercise how it stands: done, not begun, or what its first failed test said.
 *
 * <p>Only exercises are told: test classes with a name such as {@code Ex3HitCounterTest}. It prints to standard output,
 * which Maven shows under {@code -q} too.
 */
public final class ExerciseLines implements TestExecutionListener {
    private String word = "";
    private String sentence = "";

    @Override
    public void executionStarted(TestIdentifier test) {
        if (isExercise(test)) {
            word = "done";
            sentence = "";
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (result.getStatus() != Status.SUCCESSFUL && word.equals("done")) {
            word = result.getStatus() == Status.ABORTED ? "waiting" : "not yet";
            sentence = result.getThrowable().map(Throwable::getMessage).orElse("");
        }
        if (isExercise(test)) {
            if (word.equals("waiting")) {
                sentence = "open " + test.getLegacyReportingName().replaceAll("(.*\\.)?(\\w+)Test", "$2") + ".java";
            }
            System.out.println(String.format("%-8s %-34s %s", word, test.getDisplayName(), sentence).stripTrailing());
        }
    }

    private boolean isExercise(TestIdentifier test) {
        return test.getLegacyReportingName().matches("(.*\\.)?Ex\\d+\\w+Test");
    }
}
