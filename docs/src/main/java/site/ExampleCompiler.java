package site;

import course.CourseFailure;
import course.Lesson;
import course.TextFile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import site.page.MadeFolder;

/** Compiles examples into {@code target/examples}, so that the site needs no other module's {@code target}. */
final class ExampleCompiler {
    private static final String LIBRARIES = "libraries.txt";

    private final Path docs;
    private final MadeFolder examples;

    /**
     * An empty folder to compile into.
     *
     * @param docs the folder of this module
     */
    ExampleCompiler(Path docs) throws IOException {
        this.docs = docs;
        this.examples = MadeFolder.emptied(docs.resolve("target/examples"));
    }

    /**
     * Asks Maven for the libraries that the examples of these lessons need, and compiles the examples.
     *
     * @throws CourseFailure if Maven doesn't find a library, or if an example doesn't compile
     */
    void compile(List<Lesson> lessons) throws IOException, InterruptedException {
        if (lessons.isEmpty()) {
            return; // only Python twins will run
        }
        String windows = System.getProperty("os.name").startsWith("Windows") ? ".cmd" : "";
        Path maven = Path.of(System.getProperty("maven.home"), "bin", "mvn" + windows);
        ProcessBuilder libraries = new ProcessBuilder(maven.toString(), "-q",
                "-pl", lessons.stream().map(Lesson::name).collect(Collectors.joining(",")),
                "org.apache.maven.plugins:maven-dependency-plugin:build-classpath", "-DincludeScope=runtime",
                "-Dmdep.outputFile=" + examples.path().resolve("${project.artifactId}").resolve(LIBRARIES))
                .directory(docs.getParent().toFile()).inheritIO();
        libraries.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (libraries.start().waitFor() != 0) {
            throw new CourseFailure("The libraries of the examples must be there before they can run. What's wrong is above.");
        }
        for (Lesson lesson : lessons) {
            compile(lesson);
        }
    }

    /**
     * Compiles the examples of one lesson, for the Java that it needs, and copies its resources.
     *
     * @throws CourseFailure if an example doesn't compile
     */
    void compile(Lesson lesson) throws IOException {
        Path classes = Files.createDirectories(classes(lesson));
        List<String> options = new ArrayList<>(List.of("--release", "" + lesson.neededJava(), "-encoding", "UTF-8", "-g", "-proc:none",
                "-nowarn", "-cp", classPath(lesson), "-d", classes.toString()));
        files(lesson.mainRoot()).stream().map(Path::toString).filter(file -> file.endsWith(".java")).forEach(options::add);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        if (ToolProvider.getSystemJavaCompiler().run(null, said, said, options.toArray(String[]::new)) != 0) {
            throw new CourseFailure("The examples of " + lesson.name() + " must compile before they can run:\n"
                    + said.toString(StandardCharsets.UTF_8));
        }
        Path resources = lesson.folder().resolve("src/main/resources");
        for (Path file : files(resources)) {
            Path copy = classes.resolve(resources.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    /** Where the JVM finds what an example of this lesson needs: its classes, and the libraries if it has some. */
    String classPath(Lesson lesson) {
        String libraries = TextFile.read(examples.in(lesson.name()).path().resolve(LIBRARIES)).strip();
        return classes(lesson) + (libraries.isEmpty() ? "" : File.pathSeparator + libraries);
    }

    private Path classes(Lesson lesson) {
        return examples.in(lesson.name()).path().resolve("classes");
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }
}
