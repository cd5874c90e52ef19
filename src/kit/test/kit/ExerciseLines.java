package kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Says how your exercises are: a line for each one that you have started, and one for the lesson, with the file to open next.
 * {@code -Dall} adds a line for each exercise that is still waiting, and {@code -Dtest=...} leaves out the lesson's line.
 *
 * <p>An exercise is a test class with a name such as {@code Ex3HitCounterTest}. The lines go to standard output, which Maven
 * shows under {@code -q} too.
 */
public final class ExerciseLines implements TestExecutionListener {
    private static final String LINE = "%-8s %-34s %s";

    private final boolean isWholeLesson = System.getProperty("test") == null;
    private final boolean all = System.getProperty("all") != null || !isWholeLesson;
    private final List<Path> waiting = new ArrayList<>();
    private int exercises;
    private int done;
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
            exercises++;
            if (word.equals("done")) {
                done++;
            }
            if (word.equals("waiting")) {
                waiting.add(file(test));
                sentence = "open " + file(test).getFileName();
            }
            if (!word.equals("waiting") || all) {
                System.out.println(String.format(LINE, word, test.getDisplayName(), sentence).stripTrailing());
            }
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (isWholeLesson && exercises > 0) {
            System.out.println(String.format("%-36s %s", System.getProperty("lesson.name"), summary()));
        }
    }

    private String summary() {
        if (done == exercises) {
            return "all " + exercises + " exercises are done.";
        }
        if (waiting.isEmpty()) {
            return done + " of " + exercises + " exercises are done.";
        }
        boolean isFirst = waiting.size() == exercises;
        String counts = isFirst ? exercises + " exercises are waiting for you."
                : done + " of " + exercises + " exercises are done.";
        return isNext() ? counts + (isFirst ? " Start here: " : " Next: ") + waiting.get(0) : counts;
    }

    /** Whether the next exercise is in this lesson: you asked for this lesson alone, or there is none left in an earlier one. */
    private static boolean isNext() {
        String command = System.getenv().getOrDefault("MAVEN_CMD_LINE_ARGS", "");
        return command.matches(".*(-pl|--projects)\\b.*") || !anEarlierLessonWaits();
    }

    private static boolean anEarlierLessonWaits() {
        String here = folder().getFileName().toString();
        try (Stream<Path> folders = Files.list(folder().getParent())) {
            return folders.filter(it -> it.getFileName().toString().startsWith("lesson-"))
                    .filter(it -> it.getFileName().toString().compareTo(here) < 0)
                    .map(it -> it.resolve("src/exercise/java"))
                    .filter(Files::isDirectory)
                    .anyMatch(ExerciseLines::waits);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean waits(Path exercises) {
        try (Stream<Path> files = Files.walk(exercises)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file).contains(" is waiting for you: delete this line.\");")) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    /** The lesson's folder. Surefire runs its tests there. */
    private static Path folder() {
        return Path.of("").toAbsolutePath();
    }

    /** The learner's file, as seen from the folder of the course. */
    private static Path file(TestIdentifier test) {
        String type = test.getSource().map(it -> ((ClassSource) it).getClassName()).orElse("");
        String file = type.replaceFirst("Test$", "").replace('.', '/') + ".java";
        return folder().getFileName().resolve("src/exercise/java").resolve(file);
    }

    private static boolean isExercise(TestIdentifier test) {
        return test.getLegacyReportingName().matches("(.*\\.)?Ex\\d+\\w+Test");
    }
}
