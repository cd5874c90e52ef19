package course;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One exercise: its line in {@code exercises.txt}, and its files, which all have the name of its class.
 *
 * @param lesson the lesson that it belongs to
 * @param name the name of its class, such as {@code Ex3HitCounter}
 * @param title its title, such as {@code Fix a counter that loses hits}
 * @param chapter the name of the chapter that includes it: {@code threads} for {@code threads.adoc}
 * @param kind how it fits into the course
 * @param minutes how long it takes, about
 * @param trains what you practise
 */
public record Exercise(Lesson lesson, String name, String title, String chapter, Kind kind, int minutes, String trains) {
    private static final Pattern PLACE = Pattern.compile("Ex(\\d+).*");
    private static final Pattern ABORT_LINE =
            Pattern.compile("(?m)^[ \\t]*(?:return )?(?:Assumptions\\.)?abort\\(\"[^\"]*waiting for you[^\"]*\"\\);[ \\t]*\\R?");
    private static final Pattern TEST = Pattern.compile("@DisplayName\\(\"([^\"]+)\"\\)\\s+void (\\w+)\\(");
    private static final Pattern HINT = Pattern.compile("(?ms)^\\.Hint (\\d+)(?:: )?([^\\n]*)\\n.*?^====\\n(.*?)^====$");
    private static final Pattern SECTION = Pattern.compile("(?m)^== (.*)$");

    /** How an exercise fits into the course. */
    public enum Kind {
        /** A few minutes on one idea that the chapter has just shown. */
        QUICK,
        /** Everyone should do it: it has a ★. */
        CORE,
        /** It goes further, and nothing in the core needs it. */
        FURTHER,
        /** It takes long, and it's hard. */
        CHALLENGE;

        /** As in {@code exercises.txt}: {@code core}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A hint: its number, its heading and what it says. */
    public record Hint(int number, String heading, String text) { }

    /** Its place in the lesson: 3 for {@code Ex3HitCounter}. */
    public int place() {
        return place(name);
    }

    /** The place of an exercise's class, or of its test, in the lesson: 3 for {@code Ex3HitCounterTest}. */
    public static int place(String className) {
        return Integer.parseInt(PLACE.matcher(className).replaceFirst("$1"));
    }

    /** Its number in the course: {@code 1.3}. */
    public String number() {
        return lesson.number() + "." + place();
    }

    /** Whether this is its number or the name of its class. */
    public boolean isCalled(String numberOrName) {
        return number().equals(numberOrName) || name.equalsIgnoreCase(numberOrName);
    }

    /** Whether it belongs to the core of the course, and so has a ★. */
    public boolean isCore() {
        return kind == Kind.CORE;
    }

    /** The learner's file, which starts as our starter. */
    public Path file() {
        return in(lesson.starterRoot(), name + ".java");
    }

    /** Our solution. */
    public Path solution() {
        return in(lesson.solutionRoot(), name + ".java");
    }

    /** The test. */
    public Path test() {
        return in(lesson.testRoot(), name + "Test.java");
    }

    /** The full name of the test's class. */
    public String testClass() {
        return lesson.packageName() + "." + name + "Test";
    }

    /** What the test checks, simplest first: the name of each test method, and what it says in words. */
    public Map<String, String> tests() {
        Map<String, String> tests = new LinkedHashMap<>();
        TEST.matcher(TextFile.read(test())).results().forEach(found -> tests.put(found.group(2), found.group(1)));
        return tests;
    }

    /** The folder with its text, other right answers, and wrong ones. */
    public Path folder() {
        return lesson.answers().resolve(name);
    }

    /** The files of other right answers. */
    public List<Path> rightAnswers() {
        return javaFiles("right");
    }

    /** The wrong answers, which the tests must catch. */
    public List<WrongAnswer> wrongAnswers() {
        return javaFiles("wrong").stream().map(WrongAnswer::new).toList();
    }

    /** Its {@code exercise.adoc}: the task, the hints and the reason for the solution. It's empty if there's no such file. */
    public String text() {
        return TextFile.readUnix(folder().resolve("exercise.adoc"));
    }

    /** The hints, from a nudge to what to use, without the AsciiDoc marks for code. */
    public List<Hint> hints() {
        List<Hint> hints = new ArrayList<>();
        Matcher hint = HINT.matcher(text());
        while (hint.find()) {
            hints.add(new Hint(Integer.parseInt(hint.group(1)), plain(hint.group(2)), plain(hint.group(3)).strip()));
        }
        return hints;
    }

    /** The file of the chapter that includes it. */
    public Path chapterFile() {
        return lesson.folder().resolve(chapter + ".adoc");
    }

    /** The section of the chapter that prepares it: what to reread. It's empty if the chapter doesn't include the exercise. */
    public String section() {
        String text = TextFile.readUnix(chapterFile());
        Matcher included = Pattern.compile("(?m)^include::\\S*exercises}?/" + name + "\\b").matcher(text);
        String section = "";
        Matcher heading = SECTION.matcher(text).region(0, included.find() ? included.start() : 0);
        while (heading.find()) {
            section = plain(heading.group(1));
        }
        return section;
    }

    /** What its starter calls, once: {@code abort("1.3 is waiting for you: delete this line.");}. */
    public String abortCall() {
        return "abort(\"" + number() + " is waiting for you: delete this line.\");";
    }

    /** Whether this Java text still has the line that says "waiting for you": the learner hasn't started the exercise. */
    public static boolean waits(String java) {
        return ABORT_LINE.matcher(java).find();
    }

    /** This Java text without the line that says "waiting for you". */
    public static String begun(String java) {
        return ABORT_LINE.matcher(java).replaceAll("");
    }

    private Path in(Path root, String file) {
        return root.resolve(lesson.packageName()).resolve(file);
    }

    private List<Path> javaFiles(String subfolder) {
        return TextFile.list(folder().resolve(subfolder)).stream().filter(path -> path.toString().endsWith(".java")).toList();
    }

    private static String plain(String asciidoc) {
        return asciidoc.replaceAll("`\\+?(.*?)\\+?`", "$1");
    }
}
