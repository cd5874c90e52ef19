package site.course;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One lesson of the course, seen as a folder. This module never depends on a lesson in the sense of Maven,
 * so that a red exercise costs nobody the site.
 *
 * @param folder the lesson's folder, for example {@code lesson-01-threads}
 */
public record Lesson(Path folder) {
    private static final Pattern NEEDED_JAVA = Pattern.compile("<needed\\.java>(\\d+)</needed\\.java>");
    private static final Pattern MAIN_EXAMPLE = Pattern.compile("<demo>(\\w+)</demo>");
    private static final Pattern EXAMPLE = Pattern.compile("new Example\\(\"(\\w+)\",\\s*\"([^\"]*)\"");

    /** The name of the folder. */
    public String name() {
        return folder.getFileName().toString();
    }

    /** The package of the lesson's classes: {@code threads} for {@code lesson-01-threads}. */
    public String packageName() {
        return name().replaceFirst("lesson-\\d+-", "").replace("-", "");
    }

    /** The Java that this lesson needs, as its {@code pom.xml} says. */
    public int neededJava() {
        return pom(NEEDED_JAVA).map(Integer::parseInt).orElse(17);
    }

    /** The example that {@code exec:java} runs unless another one is asked for, as its {@code pom.xml} says. */
    public String mainExample() {
        return pom(MAIN_EXAMPLE).orElse("");
    }

    private Optional<String> pom(Pattern property) {
        Matcher found = property.matcher(read(folder.resolve("pom.xml")));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Whether the Java that runs here is new enough for this lesson. If not, it is not compiled either. */
    public boolean runsHere() {
        return Runtime.version().feature() >= neededJava();
    }

    /** Where the examples stand. */
    public Path sources() {
        return folder.resolve("src/main/java").resolve(packageName());
    }

    /** Where the compiled examples are. */
    public Path classes() {
        return folder.resolve("target/classes");
    }

    /** Where the JVM finds all that an example needs: its classes, and the libraries of a lesson that has some. */
    public String classPath() {
        Path libraries = folder.resolve("target/lib");
        return classes() + (Files.isDirectory(libraries) ? File.pathSeparator + libraries + File.separator + "*" : "");
    }

    /** Where the captured runs of the repository are. */
    public Path runs() {
        return folder.resolve("runs");
    }

    /** Where the Python twins stand. */
    public Path python() {
        return folder.resolve("python");
    }

    /** The folders of the exercises, in their order. */
    public List<Path> exercises() throws IOException {
        try (Stream<Path> folders = Files.list(folder.resolve("answers"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** The texts of the pictures that explain something and show no run. Most lessons have none. */
    public List<Path> drawings() throws IOException {
        Path drawings = folder.resolve("drawings");
        if (!Files.isDirectory(drawings)) {
            return List.of();
        }
        try (Stream<Path> texts = Files.list(drawings)) {
            return texts.sorted().toList();
        }
    }

    /**
     * The lesson's examples, as its {@code Examples.java} lists them, each with what it shows. Other classes with a main
     * method are their helpers.
     */
    public Map<String, String> examples() {
        Map<String, String> examples = new LinkedHashMap<>();
        EXAMPLE.matcher(read(sources().resolve("Examples.java"))).results()
                .forEach(found -> examples.put(found.group(1), found.group(2)));
        return examples;
    }

    /** All that an example can name: the lesson's sources and resources. Its copy of the kit is among them. */
    public List<Path> sourcesAndResources() {
        return Stream.of(folder.resolve("src/main/java"), folder.resolve("src/main/resources"))
                .flatMap(it -> files(it).stream()).toList();
    }

    /** The number of the lesson: 1 for {@code lesson-01-threads}. */
    public int number() {
        return Integer.parseInt(name().replaceAll("\\D", ""));
    }

    /** The texts in a folder, in the same order on every system. */
    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|txt|html|json|properties)"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted(Comparator.comparing(file -> file.toString().replace('\\', '/')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text of the learner's, who may have deleted it or saved it in another encoding: then it's empty, or has odd letters. */
    public static String read(Path file) {
        try {
            return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
