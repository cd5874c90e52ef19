package kit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the examples of a lesson as a learner does, each in its own JVM. A lesson's {@code ExamplesIT} says what must come of it. */
@Execution(ExecutionMode.CONCURRENT)
public abstract class ExampleRuns {
    private static final long GIVE_UP_SECONDS = 600; // never reached, unless an example hangs

    private final Class<?> examples;
    private final List<String> names;
    private final Path classes;

    /** For files of one test. */
    @TempDir
    protected Path folder;

    /**
     * Tests for these examples.
     *
     * @param examples the class that lists them, which {@code mvn exec:java} starts
     * @param inOrder these examples, in the order of the chapter
     */
    protected ExampleRuns(Class<?> examples, List<Example> inOrder) {
        this.examples = examples;
        this.names = inOrder.stream().map(Example::name).toList();
        this.classes = Path.of(URI.create(examples.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    /** With no name there's just the list, because the launcher of exec:java says what is wrong with the name. */
    @ParameterizedTest(name = "Examples {0}")
    @ValueSource(strings = {"", "Foo", "examples 3"})
    void anUnknownExampleGetsTheList(String arguments) throws Exception {
        Run run = run("Examples", arguments);
        String sentence = arguments.isEmpty() ? "" : "There is no example " + arguments.split(" ")[0] + " in this lesson.\n";
        String list = run.err.replace("\r\n", "\n").replaceAll("(?m)^    (\\w+) .*", "    $1");
        assertAll(
                () -> assertEquals(2, run.status, "exit status"),
                () -> assertEquals("", run.out, "standard output"),
                () -> assertEquals(sentence + "This lesson has these examples, in the order of the chapter:\n    "
                        + String.join("\n    ", names) + "\n", list));
    }

    /** What holds in every run of an example is in src/test/expected, where the site's build reads it. */
    @Test
    void eachExampleSaysWhatHoldsInEveryRun() throws IOException {
        Path expected = lesson().resolve("src/test/expected");
        assertEquals(new TreeSet<>(names), new TreeSet<>(filesIn(expected).stream().map(file -> file.replace(".txt", "")).toList()));
        for (String name : names) {
            List<String> rules = Files.readAllLines(expected.resolve(name + ".txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
            assertTrue(rules.size() > 1, name + " has too few rules");
            rules.forEach(rule -> List.of(rule.split(" << ")).forEach(Pattern::compile));
        }
    }

    /** The examples' part of the kit is copied by hand, so that an IDE finds it before anything was built. */
    @Test
    void theKitIsTheSameInEachLesson() throws IOException {
        Path copies = lesson().resolve("src/main/java/kit");
        Path kit = lesson().resolve("../src/kit/main/kit");
        for (String file : filesIn(copies)) {
            assertEquals(Files.readString(kit.resolve(file)), Files.readString(copies.resolve(file)),
                    file + " differs from the one in src/kit/main/kit: copy it from there.");
        }
    }

    /** Asserts that the example refuses these arguments: exit status 2, and one sentence that says what it takes and what it got. */
    protected void refuses(String example, String arguments) throws Exception {
        Run run = run(example, arguments);
        run.isRefused(example + " takes ");
        assertTrue(run.err.strip().endsWith(" You gave: " + arguments + "."), run.err);
    }

    /** Kills a running example as "kill -9" does, and waits until every process that it has started is gone too. */
    protected void leavesNoProcess(String example) throws Exception {
        Process process = start(command("Examples", example));
        List<ProcessHandle> children = List.of();
        try {
            children = processesOf(process);
            assertFalse(children.isEmpty(), example + " has started no process: " + Files.readString(out()));
            process.destroyForcibly().waitFor();
            for (ProcessHandle child : children) {
                try {
                    child.onExit().get(GIVE_UP_SECONDS, TimeUnit.SECONDS);
                } catch (TimeoutException e) {
                    fail("After " + example + " was killed, this process of it is still there: " + child.info());
                }
            }
            assertEquals("", Files.readString(err()), "standard error");
        } finally {
            process.destroyForcibly().waitFor();
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** The processes that this one has started, as soon as there is one. None if it ends before. */
    protected static List<ProcessHandle> processesOf(Process process) throws InterruptedException {
        List<ProcessHandle> children = List.of();
        while (children.isEmpty() && process.isAlive()) {
            Thread.sleep(5);
            children = process.descendants().toList();
        }
        return children;
    }

    /** Runs an example, or {@code Examples} with the name of one, to its end. */
    protected Run run(String example, String arguments) throws IOException, InterruptedException {
        return run(command(example, arguments));
    }

    /** The same where a process may have only 256 open files. It needs a shell. */
    protected Run runWithFewFiles(String example, String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -n 256; exec \"$@\"", "sh"));
        command.addAll(command(example, arguments));
        return run(command);
    }

    /** Starts an example. What it prints goes to {@link #out} and {@link #err}. */
    protected Process start(String example, String arguments) throws IOException {
        return start(command(example, arguments));
    }

    /** Where the standard output of the example is. */
    protected Path out() {
        return folder.resolve("out");
    }

    /** Where the standard error of the example is. */
    protected Path err() {
        return folder.resolve("err");
    }

    private Run run(List<String> command) throws IOException, InterruptedException {
        Process process = start(command);
        try {
            if (!process.waitFor(GIVE_UP_SECONDS, TimeUnit.SECONDS)) {
                fail("It doesn't end: " + command + "\n" + Files.readString(out()));
            }
            return new Run(process.exitValue(), Files.readString(out()), Files.readString(err()));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out().toFile()).redirectError(err().toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return builder.start();
    }

    private List<String> command(String example, String arguments) {
        // If the lesson has libraries, they're in target/lib: its pom.xml puts them there.
        String classPath = classes + File.pathSeparator + classes.resolveSibling("lib") + File.separator + "*";
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",      // these runs are short, and the second compiler would only take time
                "-cp", classPath, examples.getPackageName() + "." + example));
        if (!arguments.isEmpty()) {
            command.addAll(List.of(arguments.split(" ")));
        }
        return command;
    }

    private Path lesson() {
        return classes.resolve("../..").normalize();
    }

    private static List<String> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /**
     * What came of a run.
     *
     * @param status the exit status
     * @param out what it printed to standard output
     * @param err what it printed to standard error
     */
    protected record Run(int status, String out, String err) {

        /** Asserts that it prints nothing but one line on standard error, which begins like this, and ends with status 2. */
        public void isRefused(String beginning) {
            endsWithOneLine(2, beginning);
            assertEquals("", out, "standard output");
        }

        /** Asserts that it prints one line on standard error, which begins like this, and ends with this status. */
        public void endsWithOneLine(int wanted, String beginning) {
            assertAll(
                    () -> assertEquals(wanted, status, "exit status"),
                    () -> assertEquals(1, err.lines().count(), "lines on standard error: " + err),
                    () -> assertTrue(err.startsWith(beginning), err));
        }

        /** Asserts that it ends with status 0, prints nothing to standard error, and to standard output a line like this. */
        public void shows(String regex) {
            assertAll(
                    () -> assertEquals(0, status, "exit status; standard error: " + err),
                    () -> assertEquals("", err, "standard error"),
                    () -> assertTrue(out.lines().anyMatch(Pattern.compile(regex).asPredicate()), out));
        }
    }
}
