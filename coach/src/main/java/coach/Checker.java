package coach;

import course.CourseFailure;
import course.Exercise;
import course.Lesson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The engine: compiles an answer with its test, runs the test in a JVM of its own, and says how it stands. */
public final class Checker implements AutoCloseable {
    private final Path folder;
    private final Compiler compiler;
    private final Bench bench;
    private final Thread atExit = new Thread(this::cleanUp, "cleans up");
    private boolean closed;

    /** A checker with so many JVMs for the tests, started with these options. */
    public Checker(int jvms, String... options) {
        try {
            folder = Files.createTempDirectory("coach");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(atExit);
        compiler = new Compiler(folder.resolve("kept"));
        bench = new Bench(jvms, folder, options);
    }

    /** How the learner's answer stands. */
    public Verdict check(Exercise exercise) {
        String file = exercise.name() + ".java";
        if (!Answer.exists(exercise)) {
            return Verdict.of(Verdict.Kind.NOT_COMPILED, file + " is gone. To get the starter back: "
                    + Coach.command("reset " + exercise.number()));
        }
        Answer answer;
        try {
            answer = Answer.ofLearner(exercise);
        } catch (UncheckedIOException e) {
            return Verdict.of(Verdict.Kind.NOT_COMPILED, file + " cannot be read: " + e.getCause().getMessage());
        }
        if (answer.text().isBlank()) {
            return Verdict.of(Verdict.Kind.NOT_COMPILED, file + " is empty. → " + file + ":1");
        }
        return check(answer);
    }

    /**
     * How this answer stands.
     *
     * @throws CourseFailure if it cannot be checked, or if this checker is closed before it is
     */
    public Verdict check(Answer answer) {
        Path classes = newFolder();
        try {
            Optional<String> error = compiler.compile(answer, classes);
            if (error.isPresent()) {
                return Verdict.of(Verdict.Kind.NOT_COMPILED, error.get());
            }
            Lesson lesson = answer.exercise().lesson();
            List<Path> classPath = Stream.concat(
                    Stream.of(classes, compiler.kept(lesson), lesson.folder().resolve("src/main/resources")).filter(Files::isDirectory),
                    compiler.libraries(lesson).stream()).toList();
            Verdict verdict = bench.run(classPath, answer.exercise().testClass());
            mustBeOpen(); // What was ended with this checker has no verdict.
            return verdict;
        } catch (CourseFailure e) {
            mustBeOpen();
            throw e;
        } finally {
            Folders.delete(classes);
        }
    }

    /** Cuts off whatever is checked now; its verdict is {@link Verdict.Kind#CANCELLED}. */
    public void cancel() {
        bench.cancel();
    }

    /** Compiles an answer and forgets it: a compiler gets faster with each time. */
    public void warmUp(Answer answer) {
        Path classes = newFolder();
        compiler.compile(answer, classes);
        Folders.delete(classes);
    }

    /** Where everything is kept until the checker is closed. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        cleanUp();
    }

    private void cleanUp() {
        synchronized (this) {
            closed = true;
        }
        if (bench != null) { // An interrupt may come while the constructor is at work.
            bench.close();
            compiler.close();
        }
        Folders.delete(folder);
    }

    private synchronized void mustBeOpen() {
        if (closed) {
            throw new CourseFailure("The coach was interrupted.");
        }
    }

    private synchronized Path newFolder() {
        mustBeOpen();
        try {
            return Files.createTempDirectory(folder, "classes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
