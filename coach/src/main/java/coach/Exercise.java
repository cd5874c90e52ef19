package coach;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One exercise. All that is known of it stands in the lesson's folder, in files that bear its name.
 *
 * @param lesson the lesson that it belongs to
 * @param name the name of its class, such as {@code Ex3HitCounter}
 */
public record Exercise(Lesson lesson, String name) {
    private static final Pattern PLACE = Pattern.compile("Ex(\\d+)");
    private static final Pattern TITLE = Pattern.compile("@DisplayName\\(\"(?:[\\d.]+ )?([^\"]+)\"\\)");
    private static final Pattern CORE = Pattern.compile("(?m)^=+ .*★");
    private static final Pattern ABORT_LINE =
            Pattern.compile("(?m)^[ \\t]*(?:return )?(?:Assumptions\\.)?abort\\(\"[^\"]*waiting for you[^\"]*\"\\);[ \\t]*\\R?");
    private static final Pattern HINT = Pattern.compile("(?ms)^\\.Hint (\\d+)(?:: )?([^\\n]*)\\n.*?^====\\n(.*?)^====$");
    private static final Pattern SECTION = Pattern.compile("(?m)^== (.*)$");

    /** Its place in the lesson: 3 for {@code Ex3HitCounter}. */
    public int place() {
        Matcher place = PLACE.matcher(name);
        place.lookingAt();
        return Integer.parseInt(place.group(1));
    }

    /** Its number in the course: {@code 1.3}. */
    public String number() {
        return lesson.number() + "." + place();
    }

    /** Whether this is its number or the name of its class. */
    public boolean isCalled(String numberOrName) {
        return number().equals(numberOrName) || name.equalsIgnoreCase(numberOrName);
    }

    /** What it asks for, as its test says: {@code Mend a hit counter}. */
    public String title() {
        Matcher title = TITLE.matcher(Text.read(test()));
        return title.find() ? title.group(1) : name;
    }

    /** Whether it belongs to the core of the course: it has a ★ in its heading. */
    public boolean isCore() {
        return CORE.matcher(page()).find();
    }

    /** The learner's file. */
    public Path file() {
        return in(lesson.answers(), name + ".java");
    }

    /** Our own answer. */
    public Path solution() {
        return in(lesson.solutions(), name + ".java");
    }

    /** The test. */
    public Path test() {
        return in(lesson.tests(), name + "Test.java");
    }

    /** The full name of the test's class. */
    public String testClass() {
        return lesson.packageName() + "." + name + "Test";
    }

    /** The folder with all else about this exercise. */
    public Path folder() {
        return lesson.folder().resolve("answers").resolve(name);
    }

    /** Other right answers. */
    public List<Path> rightAnswers() {
        return answersIn("right");
    }

    /** Wrong answers, which the tests must catch. */
    public List<Path> wrongAnswers() {
        return answersIn("wrong");
    }

    /** The hints, from a nudge to what to use. */
    public List<Hint> hints() {
        List<Hint> hints = new ArrayList<>();
        Matcher hint = HINT.matcher(page());
        while (hint.find()) {
            hints.add(new Hint(Integer.parseInt(hint.group(1)), plain(hint.group(2)), plain(hint.group(3)).strip()));
        }
        return hints;
    }

    /** The section of the chapter that prepares this exercise: what to reread. Empty if the chapter does not show it. */
    public String section() {
        Path chapter = lesson.folder().resolve(lesson.title().replace(' ', '-') + ".adoc");
        String text = Files.exists(chapter) ? Text.read(chapter) : "";
        int shown = text.indexOf("include::{exercises}/" + name + "/");
        String section = "";
        Matcher heading = SECTION.matcher(text).region(0, Math.max(shown, 0));
        while (heading.find()) {
            section = plain(heading.group(1));
        }
        return section;
    }

    /** Whether this text still has the line that says "waiting for you": the exercise is not begun. */
    public static boolean waits(String text) {
        return ABORT_LINE.matcher(text).find();
    }

    /** The text without the line that says "waiting for you". */
    public static String begun(String text) {
        return ABORT_LINE.matcher(text).replaceAll("");
    }

    /** A hint: its number, a heading and what it says. */
    public record Hint(int number, String heading, String text) { }

    /** {@code ★ 1.3 Mend a hit counter}. */
    @Override
    public String toString() {
        return (isCore() ? "★ " : "  ") + number() + " " + title();
    }

    private Path in(Path root, String file) {
        return root.resolve(lesson.packageName()).resolve(file);
    }

    private List<Path> answersIn(String kind) {
        return Course.list(folder().resolve(kind)).stream().filter(path -> path.toString().endsWith(".java")).toList();
    }

    private String page() {
        Path page = folder().resolve("exercise.adoc");
        return Files.exists(page) ? Text.read(page).replace("\r\n", "\n") : "";
    }

    /** AsciiDoc for the terminal: without the marks for code. */
    private static String plain(String asciidoc) {
        return asciidoc.replaceAll("`\\+?(.*?)\\+?`", "$1");
    }
}
