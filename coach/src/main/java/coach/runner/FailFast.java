package coach.runner;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves out the tests after the first one that was not content: its sentence is the one that counts. */
public final class FailFast implements ExecutionCondition {
    private static volatile boolean stopped;

    static void stop(boolean stop) {
        stopped = stop;
    }

    /** Called by JUnit before each test. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return stopped ? ConditionEvaluationResult.disabled("An earlier test was not content.")
                : ConditionEvaluationResult.enabled("So far all is well.");
    }
}
