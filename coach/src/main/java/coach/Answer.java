package coach;

import course.Exercise;
import course.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An answer to an exercise: the learner's, or one of ours.
 *
 * @param exercise the exercise
 * @param text the answer's text; it need not be the text of a file
 * @param neighbours the source root of classes that it may use, beside those of the test
 */
public record Answer(Exercise exercise, String text, Path neighbours) {

    /** What the learner has written by now. */
    public static Answer ofLearner(Exercise exercise) {
        return new Answer(exercise, TextFile.read(exercise.file()), exercise.lesson().starterRoot());
    }

    /** What a learner has who deletes the {@code abort} line and writes nothing. */
    public static Answer ofStarter(Exercise exercise) {
        return new Answer(exercise, Exercise.begun(TextFile.read(exercise.file())), exercise.lesson().starterRoot());
    }

    /** One of ours: the solution, or a file under {@code right} or {@code wrong}. */
    public static Answer ofCourse(Exercise exercise, Path file) {
        return new Answer(exercise, TextFile.read(file), exercise.lesson().solutionRoot());
    }

    /** The Java that this answer needs: its first line may say {@code // Java 21}. */
    public int neededJava() {
        String first = text.lines().findFirst().orElse("");
        return first.matches("// Java \\d+") ? Integer.parseInt(first.substring("// Java ".length())) : 17;
    }

    /** Whether there is a learner's file at all. */
    static boolean exists(Exercise exercise) {
        return Files.isRegularFile(exercise.file());
    }
}
