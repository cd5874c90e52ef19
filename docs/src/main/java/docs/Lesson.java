package docs;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Path pom = folder.resolve("pom.xml");
        Matcher needed = NEEDED_JAVA.matcher(Files.exists(pom) ? read(pom) : "");
        return needed.find() ? Integer.parseInt(needed.group(1)) : 17;
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

    /** Where the Python twins stand. */
    public Path python() {
        return folder.resolve("python");
    }

    /** The folders of the exercises, in their order. */
    public List<Path> exercises() throws IOException {
        try (Stream<Path> folders = Files.list(folder.resolve("exercises"))) {
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

    /**
     * Fails with one sentence unless the classes belong to the sources as they stand now, and so do the files beside them.
     *
     * @throws SiteFailure if a class is missing or older than its source, or a file that an example reads is another one
     */
    public void mustBeCompiled() throws IOException {
        if (!Files.isDirectory(classes())) {
            throw new SiteFailure("Lesson " + number() + " is not compiled yet: run mvn verify once at the top.");
        }
        for (Path source : javaFiles()) {
            String path = folder.resolve("src/main/java").relativize(source).toString();
            Path compiled = classes().resolve(path.replace(".java", ".class"));
            boolean stale = !Files.exists(compiled)
                    || Files.getLastModifiedTime(compiled).compareTo(Files.getLastModifiedTime(source)) < 0;
            if (stale) {
                throw new SiteFailure(source.getFileName() + " of lesson " + number()
                        + " was changed after it was compiled: run mvn verify once at the top.");
            }
        }
        for (Path resource : files(resources())) {
            Path copy = classes().resolve(resources().relativize(resource).toString());
            if (!Files.exists(copy) || Files.mismatch(resource, copy) >= 0) {
                throw new SiteFailure(resource.getFileName() + " of lesson " + number()
                        + " was changed after the last build: run mvn verify once at the top.");
            }
        }
    }

    /**
     * A fingerprint (SHA-256) of what a run of a program depends on, but for the machine: its source, the sources and resources
     * of the lesson that it names, directly or through others, and the names of all libraries. A file counts as named if the
     * first word of its name stands anywhere in the text, so that this is too much rather than too little.
     *
     * @param program a class of the lesson ({@code TwoTasks}) or a Python file ({@code two_tasks.py})
     */
    public String fingerprint(String program) {
        List<Path> code = program.endsWith(".py") ? List.of(python().resolve(program)) : named(program);
        StringBuilder all = new StringBuilder();
        code.forEach(file -> all.append(read(file)));
        files(folder.resolve("target/lib")).forEach(library -> all.append(library.getFileName()));
        return sha256(all.toString());
    }

    private List<Path> named(String program) {
        List<Path> files = Stream.of(javaFiles(), files(resources())).flatMap(List::stream).toList();
        Set<String> words = new HashSet<>(Set.of(program));
        Set<Path> found = new LinkedHashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Path file : files) {
                if (words.contains(file.getFileName().toString().split("\\W+")[0]) && found.add(file)) {
                    words.addAll(List.of(read(file).split("\\W+")));
                    more = true;
                }
            }
        }
        return files.stream().filter(found::contains).toList();
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException every_jdk_has_it) {
            throw new AssertionError(every_jdk_has_it);
        }
    }

    /** The number of the lesson: 1 for {@code lesson-01-threads}. */
    int number() {
        return Integer.parseInt(name().replaceAll("\\D", ""));
    }

    private Path resources() {
        return folder.resolve("src/main/resources");
    }

    private List<Path> javaFiles() {
        return files(folder.resolve("src/main/java"));
    }

    /** The texts in a folder, and its libraries. */
    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|txt|html|json|properties|jar)"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
