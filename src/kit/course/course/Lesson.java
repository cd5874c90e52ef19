package course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One lesson, seen as a folder.
 *
 * @param folder the lesson's folder, for example {@code lesson-01-threads}
 */
public record Lesson(Path folder) {
    /** The file that lists the exercises of a lesson. */
    static final String EXERCISES = "exercises.txt";

    private static final Pattern NAME = Pattern.compile("lesson-(\\d+)-(.+)");
    private static final Pattern NEEDED_JAVA = Pattern.compile("<needed\\.java>(\\d+)</needed\\.java>");
    private static final Pattern MAIN_EXAMPLE = Pattern.compile("<demo>(\\w+)</demo>");
    private static final Pattern EXAMPLE = Pattern.compile("new Example\\(\"(\\w+)\",\\s*\"([^\"]*)\"");
    private static final int OLDEST_JAVA = 17;

    /** The lesson that this file or folder is in. It's empty if there's none, as for classes that an IDE keeps elsewhere. */
    public static Optional<Lesson> around(Path inside) {
        for (Path folder = inside; folder != null; folder = folder.getParent()) {
            if (isLesson(folder)) {
                return Optional.of(new Lesson(folder));
            }
        }
        return Optional.empty();
    }

    /** Whether this folder has the name of a lesson, and a list of exercises. */
    static boolean isLesson(Path folder) {
        return folder.getFileName() != null && NAME.matcher(folder.getFileName().toString()).matches()
                && Files.exists(folder.resolve(EXERCISES));
    }

    /** The name of the folder. */
    public String name() {
        return folder.getFileName().toString();
    }

    /** The number of the lesson: 1 for {@code lesson-01-threads}. */
    public int number() {
        return Integer.parseInt(nameParts().group(1));
    }

    /** What the lesson is about: {@code virtual threads} for {@code lesson-05-virtual-threads}. */
    public String title() {
        return nameParts().group(2).replace('-', ' ');
    }

    /** The package of the lesson's classes: {@code virtualthreads} for {@code lesson-05-virtual-threads}. */
    public String packageName() {
        return nameParts().group(2).replace("-", "");
    }

    /** The Java that this lesson needs, as its {@code pom.xml} says. */
    public int neededJava() {
        return property(NEEDED_JAVA).map(Integer::parseInt).orElse(OLDEST_JAVA);
    }

    /** Whether the Java that runs here is new enough for this lesson. If it isn't, the lesson isn't compiled either. */
    public boolean runsHere() {
        return Runtime.version().feature() >= neededJava();
    }

    /** The example that {@code exec:java} runs unless you ask for another one, as the lesson's {@code pom.xml} says. */
    public String mainExample() {
        return property(MAIN_EXAMPLE).orElse("");
    }

    /**
     * The lesson's examples, as its {@code Examples.java} lists them, each with what it shows. Any other class with a main method is a
     * helper of theirs.
     */
    public Map<String, String> examples() {
        Map<String, String> examples = new LinkedHashMap<>();
        EXAMPLE.matcher(TextFile.read(exampleFolder().resolve("Examples.java"))).results()
                .forEach(found -> examples.put(found.group(1), found.group(2)));
        return examples;
    }

    /**
     * The exercises, in the order of their numbers, as {@code exercises.txt} lists them.
     *
     * @throws CourseFailure if a line of the file can't be understood
     */
    public List<Exercise> exercises() {
        return ExerciseList.read(this, folder.resolve(EXERCISES));
    }

    /** The source root of the examples, and of the lesson's copy of the kit. */
    public Path mainRoot() {
        return folder.resolve("src/main/java");
    }

    /** The source root of the learner's code, which starts as our starters. */
    public Path starterRoot() {
        return folder.resolve("src/exercise/java");
    }

    /** The source root of our solutions. */
    public Path solutionRoot() {
        return folder.resolve("src/solution/java");
    }

    /** The source root of the tests. */
    public Path testRoot() {
        return folder.resolve("src/test/java");
    }

    /** The source roots of what the tests of all lessons share. */
    public List<Path> kitRoots() {
        return List.of(folder.resolveSibling("src/kit/test"), folder.resolveSibling("src/kit/course"));
    }

    /** The folder with the source files of the examples. */
    public Path exampleFolder() {
        return mainRoot().resolve(packageName());
    }

    /** The folder of what isn't code that Maven compiles for an exercise: its text, other right answers, and wrong ones. */
    public Path answers() {
        return folder.resolve("answers");
    }

    /** The folder of the captured runs. */
    public Path runs() {
        return folder.resolve("runs");
    }

    /** The folder of the Python twins. */
    public Path python() {
        return folder.resolve("python");
    }

    /** The texts of the drawings, which show no run. Most lessons have none. */
    public List<Path> drawings() {
        return TextFile.list(folder.resolve("drawings"));
    }

    private Optional<String> property(Pattern property) {
        Matcher found = property.matcher(TextFile.read(folder.resolve("pom.xml")));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private Matcher nameParts() {
        Matcher name = NAME.matcher(name());
        if (!name.matches()) {
            throw new CourseFailure(folder + " isn't the folder of a lesson: its name must be like lesson-01-threads.");
        }
        return name;
    }
}
