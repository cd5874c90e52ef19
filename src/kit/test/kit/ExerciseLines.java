package kit;

import course.Course;
import course.Exercise;
import course.Lesson;
import course.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    /** The simple name of the test class of an exercise. */
    static final String TEST = "Ex\\d+\\w+Test";

    private static final int LEAST_WIDTH = 34;

    private final Lesson lesson = new Lesson(Path.of("").toAbsolutePath()); // Surefire runs a lesson's tests in its folder
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
                System.out.println(String.format("%-8s %-" + width() + "s %s", word, test.getDisplayName(), sentence).stripTrailing());
            }
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (isWholeLesson && exercises > 0) {
            System.out.println(String.format("%-36s %s", System.getProperty("lesson.name"), summary()));
        }
    }

    /** The width of a column with the lesson's titles. */
    private int width() {
        return lesson.exercises().stream().mapToInt(exercise -> ExerciseTitles.title(exercise).length()).reduce(LEAST_WIDTH, Math::max);
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
    private boolean isNext() {
        String command = System.getenv().getOrDefault("MAVEN_CMD_LINE_ARGS", "");
        return command.matches(".*(-pl|--projects)\\b.*") || !anEarlierLessonWaits();
    }

    private boolean anEarlierLessonWaits() {
        return new Course(lesson.folder().getParent()).exercises().stream()
                .filter(exercise -> exercise.lesson().number() < lesson.number())
                .anyMatch(exercise -> Exercise.waits(TextFile.read(exercise.file())));
    }

    /** The learner's file, as seen from the folder of the course. */
    private Path file(TestIdentifier test) {
        String type = test.getSource().map(it -> ((ClassSource) it).getClassName()).orElse("");
        String file = type.replaceFirst("Test$", "").replace('.', '/') + ".java";
        return lesson.folder().getParent().relativize(lesson.starterRoot().resolve(file));
    }

    private static boolean isExercise(TestIdentifier test) {
        return test.getLegacyReportingName().matches("(.*\\.)?" + TEST);
    }
}
