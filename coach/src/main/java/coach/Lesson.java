package coach;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One lesson, seen as a folder.
 *
 * @param folder the lesson's folder, for example {@code lesson-01-threads}
 */
public record Lesson(Path folder) {
    private static final Pattern NAME = Pattern.compile("lesson-(\\d+)-(.*)");
    private static final Pattern TEST = Pattern.compile("(Ex\\d+\\w+)Test\\.java");
    private static final Pattern NEEDED_JAVA = Pattern.compile("<needed\\.java>(\\d+)</needed\\.java>");

    /** The number of the lesson, such as 1. */
    public int number() {
        return Integer.parseInt(name().group(1));
    }

    /** The package of the lesson's classes: {@code threads} for {@code lesson-01-threads}. */
    public String packageName() {
        return name().group(2).replace("-", "");
    }

    /** What the lesson is about: {@code virtual threads} for {@code lesson-05-virtual-threads}. */
    public String title() {
        return name().group(2).replace('-', ' ');
    }

    /** The Java that this lesson needs, as its {@code pom.xml} says. */
    public int neededJava() {
        Path pom = folder.resolve("pom.xml");
        Matcher needed = NEEDED_JAVA.matcher(Files.exists(pom) ? Text.read(pom) : "");
        return needed.find() ? Integer.parseInt(needed.group(1)) : 17;
    }

    /** Whether the Java that runs here is new enough for this lesson. */
    public boolean runsHere() {
        return Runtime.version().feature() >= neededJava();
    }

    /** The exercises, by their number. Each one that has a test is there. */
    public List<Exercise> exercises() {
        return Course.list(tests().resolve(packageName())).stream()
                .map(path -> TEST.matcher(path.getFileName().toString()))
                .filter(Matcher::matches)
                .map(test -> new Exercise(this, test.group(1)))
                .sorted(Comparator.comparingInt(Exercise::place))
                .toList();
    }

    /** The source root of the learner's code. */
    public Path answers() {
        return folder.resolve("src/exercise/java");
    }

    /** The source root of our answers. */
    public Path solutions() {
        return folder.resolve("src/solution/java");
    }

    /** The source root of the tests. */
    public Path tests() {
        return folder.resolve("src/test/java");
    }

    /** The source root of what the tests of all lessons share. */
    public Path kit() {
        return folder.resolveSibling("src/kit/test");
    }

    /** The source root of the examples, which an exercise may use. */
    public Path examples() {
        return folder.resolve("src/main/java");
    }

    /** The compiled examples, if Maven has been here. */
    public Path classes() {
        return folder.resolve("target/classes");
    }

    private Matcher name() {
        Matcher name = NAME.matcher(folder.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalStateException(folder + " is no lesson");
        }
        return name;
    }
}
