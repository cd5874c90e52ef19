package coach;

import course.CourseFailure;
import course.Exercise;
import course.Lesson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles an answer together with its test. Other classes that these two use, such as those of the kit, are compiled with
 * them; no other exercise is, so that one half-written file never stops another. Those next to the tests, the examples and the kit are
 * kept for the next time, as long as their sources don't change.
 */
final class Compiler implements AutoCloseable {
    private static final List<String> OPTIONS = List.of("-proc:none", "-Xlint:none", "-nowarn", "-g", "-implicit:class");
    private static final Pattern UNKNOWN = Pattern.compile("cannot find symbol: (?:class|variable) ([A-Z]\\w*)");
    private static final String CANNOT_WRITE = "compiler.err.class.cant.write"; // the JDK's own name for it
    private static final List<String> PACKAGES = List.of("java.util", "java.util.concurrent", "java.util.concurrent.atomic",
            "java.util.concurrent.locks", "java.util.function", "java.util.stream", "java.io", "java.nio.file", "java.time");

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files;
    private final Path kept;
    private final Map<Lesson, List<Path>> libraries = new ConcurrentHashMap<>();
    private boolean closed;

    /** A compiler that keeps classes in this folder. */
    Compiler(Path kept) {
        this.kept = kept;
        if (compiler == null) {
            throw new CourseFailure("This Java has no compiler. Install a JDK, or let JAVA_HOME name one that you have.");
        }
        files = compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8);
    }

    /** Compiles into a folder, and gives back the compiler's first error as a sentence, if there is one. */
    synchronized Optional<String> compile(Answer answer, Path into) {
        if (closed) {
            throw new CourseFailure("The coach is closed."); // and its folders are deleted
        }
        Exercise exercise = answer.exercise();
        Lesson lesson = exercise.lesson();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavaFileObject source = new Source(exercise, answer.text());
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(into));
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH,
                    Stream.concat(Stream.of(answer.neighbours()), helperRoots(lesson)).filter(Files::isDirectory).toList());
            files.setLocationFromPaths(StandardLocation.CLASS_PATH,
                    Stream.of(Stream.of(kept(lesson)).filter(Files::isDirectory), ClassPath.junit().stream(),
                            libraries(lesson).stream()).flatMap(it -> it).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<JavaFileObject> sources = new ArrayList<>(List.of(source));
        files.getJavaFileObjects(exercise.test()).forEach(sources::add);
        boolean compiled = compiler.getTask(new StringWriter(), files, problems, OPTIONS, null, sources).call();
        if (!compiled) {
            return Optional.of(sentence(answer, source, into, problems.getDiagnostics()));
        }
        keepHelpers(lesson, into);
        return Optional.empty();
    }

    /** Where the classes are that are kept for a lesson. The compiler takes them if they are newer than their sources. */
    Path kept(Lesson lesson) {
        return kept.resolve(lesson.packageName());
    }

    /** The jars that answers of this lesson may use. Finding them takes a moment, so it's done once. */
    List<Path> libraries(Lesson lesson) {
        return libraries.computeIfAbsent(lesson, Libraries::of);
    }

    private void keepHelpers(Lesson lesson, Path classes) {
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
                Path name = classes.relativize(file);
                String source = name.toString().replaceFirst("(\\$.*)?\\.class$", ".java");
                if (!source.endsWith("Test.java") && helperRoots(lesson).anyMatch(root -> Files.exists(root.resolve(source)))) {
                    Path keep = kept(lesson).resolve(name);
                    Files.createDirectories(keep.getParent());
                    Files.copy(file, keep, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source roots of what an answer and its test may use, besides other answers. */
    private static Stream<Path> helperRoots(Lesson lesson) {
        return Stream.concat(Stream.of(lesson.testRoot(), lesson.mainRoot()), lesson.kitRoots().stream());
    }

    /** Waits for the end of what is being compiled. Nothing is written from then on. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sentence(Answer answer, JavaFileObject source, Path into,
            List<Diagnostic<? extends JavaFileObject>> problems) {
        String name = answer.exercise().name();
        List<Diagnostic<? extends JavaFileObject>> errors =
                problems.stream().filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR).toList();
        Optional<Diagnostic<? extends JavaFileObject>> yours = errors.stream()
                .filter(error -> error.getSource() != null && error.getSource().toUri().equals(source.toUri())).findFirst();
        if (errors.stream().anyMatch(error -> error.getCode().equals(CANNOT_WRITE))) {
            return "Your code was not checked: the compiler cannot write its classes to " + into + ". Is there space on that disk?";
        }
        if (yours.isPresent()) {
            return "This does not compile: " + message(yours.get()) + " → " + name + ".java:" + yours.get().getLineNumber();
        }
        if (!Pattern.compile("\\b(class|record|enum|interface)\\s+" + name + "\\b").matcher(answer.text()).find()) {
            return "There is no class " + name + " in this file, and the test looks for it by that name. → " + name + ".java:1";
        }
        if (errors.isEmpty()) {
            return "This does not compile, and the compiler does not say why. → " + name + ".java:1";
        }
        Diagnostic<? extends JavaFileObject> error = errors.get(0);
        String file = error.getSource() == null ? "" : Path.of(error.getSource().getName()).getFileName() + ":" + error.getLineNumber();
        return "The test and your code do not fit together any more (a name, a parameter or a type was changed): "
                + message(error) + " → " + file;
    }

    /** The compiler's message in one line: {@code cannot find symbol: method go(int)}. */
    private static String message(Diagnostic<?> error) {
        String text = error.getMessage(Locale.ENGLISH).strip();
        String line = text.replaceAll("\\R\\s*location:.*", "").replaceAll("\\R\\s*symbol:\\s*", ": ").replaceAll("\\s+", " ");
        Matcher unknown = UNKNOWN.matcher(line);
        return Text.cut(line, 300) + (unknown.matches() ? missingImport(unknown.group(1)) : "");
    }

    /** For a class that the JDK has: that its import may be missing. */
    private static String missingImport(String name) {
        return PACKAGES.stream().map(it -> it + "." + name).filter(Compiler::exists).findFirst()
                .map(it -> ". Is the line \"import " + it + ";\" missing?").orElse("");
    }

    private static boolean exists(String className) {
        try {
            Class.forName(className, false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) { // on some systems a name in another case is a LinkageError
            return false;
        }
    }

    /** The answer as the compiler sees it: whatever its file is called, it stands in the exercise's own file. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(Exercise exercise, String text) {
            super(URI.create("answer:///" + exercise.lesson().packageName() + "/" + exercise.name() + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
