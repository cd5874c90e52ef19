package kit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.opentest4j.AssertionFailedError;

/** What a test says of an exercise's code: a sentence, and the line to look at. */
public final class Messages {
    private final String exercise;

    /** For failures of this class. */
    public Messages(Class<?> exercise) {
        this.exercise = exercise.getName();
    }

    /**
     * A failure that says this and ends with the place.
     *
     * @param line a line of the exercise's code, or null if there's none to look at: then the failure names the file alone
     */
    public AssertionFailedError failure(String sentence, StackTraceElement line) {
        String file = exercise.substring(exercise.lastIndexOf('.') + 1) + ".java" + (line == null ? "" : ":" + line.getLineNumber());
        AssertionFailedError error = new AssertionFailedError(sentence + " → " + file);
        if (line != null) {
            // That line comes first in the trace: in an IDE, a click leads there.
            error.setStackTrace(Stream.concat(Stream.of(line), Arrays.stream(error.getStackTrace())).toArray(StackTraceElement[]::new));
        }
        return error;
    }

    /** The exercise's line that has led to the top of this stack; null if there's none. */
    public StackTraceElement lineIn(StackTraceElement[] stack) {
        return Arrays.stream(stack).filter(frame -> frame.getLineNumber() > 0 && isYours(frame)).findFirst().orElse(null);
    }

    /** The exercise's line at which the first of these threads is that is at any; null if there's none. */
    public StackTraceElement lineOf(List<Thread> threads) {
        return threads.stream().map(thread -> lineIn(thread.getStackTrace())).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private boolean isYours(StackTraceElement frame) {
        return (frame.getClassName() + "$").startsWith(exercise + "$");
    }
}
