package site.page;

import course.Exercise;
import course.Lesson;
import course.TextFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import site.run.Example;

/** The lists of all exercises and of all examples, in AsciiDoc. What they say is read from the lessons' folders. */
public final class Indexes {
    private Indexes() { }

    /** Writes both lists: {@code indexes/exercises.adoc} and {@code indexes/examples.adoc}. */
    public static void make(List<Page> pages, List<Example> runs, MadeFolder made) throws IOException {
        made.in("indexes").write("exercises.adoc", exercises(pages));
        made.in("indexes").write("examples.adoc", examples(pages, runs));
    }

    /**
     * All exercises: number, name, what they train, file and test.
     *
     * @param pages all pages of the site
     */
    static String exercises(List<Page> pages) {
        StringBuilder text = new StringBuilder();
        for (Page page : pages) {
            if (page.lesson().isEmpty()) {
                continue;
            }
            Lesson lesson = page.lesson().get();
            text.append("""
                    == %s

                    Your files are in `%s/src/exercise/java/%s`.

                    [.models,cols="5h,6,4"]
                    |===
                    | Exercise | You'll practise | File and test

                    """.formatted(page.title(), lesson.name(), lesson.packageName()));
            for (Exercise exercise : lesson.exercises()) {
                if (!exercise.chapter().equals(page.name())) {
                    continue;
                }
                text.append("| %sxref:%s.adoc#%s[%s %s]\n| %s.\n| `%s.java` `%sTest`\n\n".formatted(
                        exercise.isCore() ? "★ " : "", page.name(), ExerciseSection.id(exercise), exercise.number(), exercise.title(),
                        capital(exercise.trains()), exercise.name(), exercise.name()));
            }
            text.append("|===\n\n");
        }
        return text.toString();
    }

    /**
     * All examples: what they show, and the command that runs them.
     *
     * @param pages all pages of the site
     * @param runs  the programs of {@code runs.txt}
     */
    static String examples(List<Page> pages, List<Example> runs) {
        StringBuilder text = new StringBuilder();
        for (Page page : pages) {
            if (page.lesson().isEmpty()) {
                continue;
            }
            Lesson lesson = page.lesson().get();
            text.append("== ").append(page.title()).append("\n\n");
            for (Map.Entry<String, String> example : lesson.examples().entrySet()) {
                text.append(entry(page, lesson, example.getKey(), example.getKey(), example.getValue() + "."));
            }
            for (Example run : runs) {
                if (run.isPython() && run.page().equals(page.name())) {
                    text.append(entry(page, lesson, run.program(), run.name(), firstLine(run)));
                }
            }
        }
        return text.toString();
    }

    private static String entry(Page page, Lesson lesson, String program, String name, String shows) {
        return """
                xref:%s.adoc#example-%s[%s]:: %s
                +
                include::{made}/%s/runs/%s.adoc[tag=command]

                """.formatted(page.name(), name, program, capital(shows), lesson.name(), program);
    }

    /** The first line of a Python file is a text that says what it shows. */
    private static String firstLine(Example twin) {
        return TextFile.read(twin.lesson().python().resolve(twin.program())).lines().findFirst().orElse("").replace("\"\"\"", "");
    }

    private static String capital(String text) {
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
