package site.run;

import course.CourseFailure;
import course.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One program whose run the site shows, as a line of {@code runs.txt} names it.
 *
 * @param page      the name of the page that shows it
 * @param lesson    the lesson that it belongs to
 * @param program   a class of the lesson ({@code TwoTasks}) or a Python file ({@code two_tasks.py})
 * @param arguments its arguments, with blanks between; mostly none
 * @param picture   timeline, story, bars, curve, growth or -
 * @param sentence  what the picture shows, in words
 */
public record Example(String page, Lesson lesson, String program, String arguments, String picture, String sentence) {

    /**
     * Reads the list of programs.
     *
     * @param docs     the folder of this module
     * @param chapters the lessons by the name of their chapter's page
     * @return the programs in the order of teaching
     * @throws CourseFailure if a line cannot be understood
     */
    public static List<Example> list(Path docs, Map<String, Lesson> chapters) throws IOException {
        return Files.readAllLines(docs.resolve("runs.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> of(line, chapters))
                .toList();
    }

    private static Example of(String line, Map<String, Lesson> chapters) {
        String[] columns = line.strip().split("\\s*\\|\\s*");
        if (columns.length != 4 && !(columns.length == 3 && columns[2].equals("-"))) {
            throw new CourseFailure(
                    "runs.txt: a line needs page, program, picture and sentence, with | between them: " + line);
        }
        if (!chapters.containsKey(columns[0])) {
            throw new CourseFailure("runs.txt: pages.txt has no chapter " + columns[0] + ".");
        }
        String[] program = columns[1].split(" +", 2);
        return new Example(columns[0], chapters.get(columns[0]), program[0], program.length == 2 ? program[1] : "", columns[2],
                columns.length == 4 ? columns[3] : "");
    }

    /** Whether this is a Python twin. */
    public boolean isPython() {
        return program.endsWith(".py");
    }

    /** The program's name without an ending: {@code two_tasks} for {@code two_tasks.py}. */
    public String name() {
        return program.replace(".py", "");
    }

    /** The command with which a learner runs it. */
    public String typed() {
        if (isPython()) {
            return "python3 " + lesson.name() + "/python/" + program;
        }
        return "mvn -q -pl " + lesson.name() + " exec:java"
                + (program.equals(lesson.mainExample()) ? "" : " -Ddemo=" + program)
                + (arguments.isEmpty() ? "" : " -Dargs=\"" + arguments + "\"");
    }

    /** The rules that its runs are held to. A Python twin may have none. */
    public OutputRules rules() throws IOException {
        Path rules = lesson.folder().resolve("src/test/expected/" + name() + ".txt");
        if (!Files.exists(rules) && !isPython()) {
            throw new CourseFailure(program + " has no rules: write down what holds in every run of it in "
                    + lesson.name() + "/src/test/expected/" + name() + ".txt.");
        }
        return Files.exists(rules) ? OutputRules.read(rules) : new OutputRules(List.of());
    }
}
