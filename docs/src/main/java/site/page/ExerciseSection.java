package site.page;

import course.Exercise;
import course.Lesson;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The section of a chapter that shows an exercise: its line of {@code exercises.txt}, and its {@code exercise.adoc}.
 *
 * @param exercise the exercise
 */
public record ExerciseSection(Exercise exercise) {
    private static final Pattern FIRST_HINT = Pattern.compile("(?m)^\\.Hint ");
    private static final String HOW_TO_START = """
            First delete the line with `abort`. Until you do, the tests report this exercise as "waiting".

            """;

    /** Writes the section of each exercise of a lesson: {@code exercises/Ex1StartAll.adoc}. */
    public static void make(Lesson lesson, MadeFolder made) throws IOException {
        for (Exercise exercise : lesson.exercises()) {
            made.in(lesson.name()).in("exercises").write(exercise.name() + ".adoc", new ExerciseSection(exercise).asciidoc());
        }
    }

    /** Where the chapter shows an exercise: {@code ex-1-3}. */
    static String id(Exercise exercise) {
        return "ex-" + exercise.number().replace('.', '-');
    }

    /** The heading, the task, what is worth knowing about it, and the hints and all else that {@code exercise.adoc} has after the task. */
    String asciidoc() {
        String text = exercise.text();
        Matcher hint = FIRST_HINT.matcher(text);
        int end = hint.find() ? hint.start() : text.length();
        String task = text.substring(0, end).strip();
        // The line with //- ends a list at the end of the task, so that the next one isn't part of it.
        return """
                [#%s]
                === %sExercise %s: %s

                %s

                //-

                You'll practise:: %s
                Time:: about %d minutes%s
                Your file:: `%s/src/exercise/java/%s/%s.java`
                Check it:: `mvn -q -pl %s test`, or run `%sTest` in your IDE

                %s""".formatted(id(exercise), exercise.isCore() ? "★ " : "", exercise.number(), exercise.title(), task,
                exercise.trains(), exercise.minutes(), youCanSkipIt(), exercise.lesson().name(), exercise.lesson().packageName(),
                exercise.name(), exercise.lesson().name(), exercise.name(), exercise.place() == 1 ? HOW_TO_START : "")
                + text.substring(end);
    }

    private String youCanSkipIt() {
        return switch (exercise.kind()) {
            case QUICK, CORE -> "";
            case FURTHER -> ". It goes further, and you can skip it";
            case CHALLENGE -> ". It's a challenge, and you can skip it";
        };
    }
}
