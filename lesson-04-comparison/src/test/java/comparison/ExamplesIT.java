package comparison;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the examples as a learner does, each in a JVM of its own: with bad input, and quickly with good. */
@Execution(ExecutionMode.CONCURRENT)
class ExamplesIT {

    private static final Path CLASSES =
            Path.of(URI.create(Examples.class.getProtectionDomain().getCodeSource().getLocation().toString()));

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Comparison | 16 99
            HowItGrows | 20
            Figures    | cats
            """)
    void badInputGetsOneLineThatSaysWhatToDo(String example, String bad) throws Exception {
        Run run = runJava(example, bad);
        assertRefused(run);
        assertTrue(run.err.startsWith(example + " takes "), run.err);
        assertTrue(run.err.strip().endsWith(" You gave: " + bad + "."), run.err);
    }

    @Tag("proof")
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Comparison | many
            Comparison | 16
            Comparison | 0 500
            Comparison | -16 500
            Comparison | 2001 500
            Comparison | 16 10001
            Comparison | 16 2.5
            Comparison | 99999999999999999999 500
            Comparison | 16 500 3
            HowItGrows | many
            HowItGrows | 0
            HowItGrows | -10
            HowItGrows | 1000000
            HowItGrows | 2.5
            HowItGrows | 10 20
            Figures    | waiting requests
            """)
    void everyOtherBadInputDoesToo(String example, String bad) throws Exception {
        badInputGetsOneLineThatSaysWhatToDo(example, bad);
    }

    /** With no name there's just the list, because the launcher of exec:java says what is wrong with the name. */
    @ParameterizedTest(name = "Examples {0}")
    @ValueSource(strings = {"", "Foo", "comparison"})
    void anUnknownExampleGetsTheList(String arguments) throws Exception {
        Run run = runJava("Examples", arguments);
        String sentence = arguments.isEmpty() ? "" : "There is no example " + arguments.split(" ")[0] + " in this lesson.\n";
        String list = run.err.replace("\r\n", "\n").replaceAll("(?m)^    (\\w+) .*", "    $1");
        assertAll(
                () -> assertEquals(2, run.status, "exit status"),
                () -> assertEquals("", run.out, "standard output"),
                () -> assertEquals(sentence + "This lesson has these examples, in the order of the chapter:\n    "
                        + String.join("\n    ", names()) + "\n", list));
    }

    @Tag("proof")
    @ParameterizedTest(name = "Examples {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Comparison 210 100 | ^waiting, processes +left out: it would start 210 JVMs$
            """)
    void goodInputRuns(String arguments, String line) throws Exception {
        Run run = runJava("Examples", arguments);
        assertAll(
                () -> assertEquals(0, run.status, "exit status; standard error: " + run.err),
                () -> assertEquals("", run.err, "standard error"),
                () -> assertTrue(run.out.lines().anyMatch(Pattern.compile(line).asPredicate()), run.out));
    }

    /** Kills a running example as "kill -9" does, and waits until every process that it has started is gone too. */
    @Tag("proof")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Comparison", "HowItGrows"})
    void noProcessOutlivesItsParent(String example) throws Exception {
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        Process process = start(java("Examples", example), out, err);
        List<ProcessHandle> children = List.of();
        try {
            long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(300);
            while (children.isEmpty() && process.isAlive() && System.nanoTime() - giveUp < 0) {
                Thread.sleep(5);
                children = process.descendants().toList();
            }
            assertFalse(children.isEmpty(), example + " has started no process: " + Files.readString(out.toPath()));
            process.destroyForcibly().waitFor();
            for (ProcessHandle child : children) {
                try {
                    child.onExit().get(300, TimeUnit.SECONDS);
                } catch (TimeoutException e) {
                    fail("300 s after " + example + " was killed, this process of it is still there: " + child.info());
                }
            }
            assertEquals("", Files.readString(err.toPath()), "standard error");
        } finally {
            process.destroyForcibly().waitFor();
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** A contender that dies is one row with a reason, and the others go on. */
    @Tag("proof")
    @Test
    void aContenderThatDiesIsARow() throws Exception {
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        Process process = start(java("HowItGrows", "1"), out, err);
        try {
            List<ProcessHandle> children = List.of();
            while (children.isEmpty() && process.isAlive()) {
                Thread.sleep(5);
                children = process.children().toList();
            }
            children.forEach(ProcessHandle::destroyForcibly);
            assertTrue(process.waitFor(600, TimeUnit.SECONDS), "It has ended.");
            String printed = Files.readString(out.toPath());
            assertAll(
                    () -> assertEquals(0, process.exitValue(), "exit status"),
                    () -> assertEquals("", Files.readString(err.toPath()), "standard error"),
                    // It may die so early that there is no JVM yet.
                    () -> assertTrue(printed.contains("its JVM ended with status ")
                            || printed.contains("its JVM could not be started"), printed),
                    () -> assertTrue(printed.lines().anyMatch(line -> line.matches("async +1 +[1-9]\\d*\\.\\d\\d s.*")), printed),
                    () -> assertTrue(printed.lines().anyMatch(line -> line.startsWith("All of it took ")), printed));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Tag("proof")
    @Test
    @EnabledOnOs(OS.LINUX)
    void tooFewOpenFilesGetOneLineToo() throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -n 256; exec \"$@\"", "sh"));
        command.addAll(java("Comparison", "1000 1000"));
        Run run = run(command);
        assertRefused(run);
        assertTrue(run.err.startsWith("Comparison needs "), run.err);
    }

    /** What holds in every run of an example stands in src/test/holds; the site's build reads it. */
    @Test
    void eachExampleSaysWhatHoldsInEveryRun() throws IOException {
        Path holds = CLASSES.resolve("../../src/test/holds").normalize();
        try (Stream<Path> files = Files.list(holds)) {
            assertEquals(new TreeSet<>(names()).toString(),
                    new TreeSet<>(files.map(file -> file.getFileName().toString().replace(".txt", "")).toList()).toString());
        }
        for (String name : names()) {
            List<String> rules = Files.readAllLines(holds.resolve(name + ".txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
            assertTrue(rules.size() > 1, name + " has too few rules");
            rules.forEach(rule -> List.of(rule.split(" << ")).forEach(Pattern::compile));
        }
    }

    private static void assertRefused(Run run) {
        assertAll(
                () -> assertEquals(2, run.status, "exit status"),
                () -> assertEquals("", run.out, "standard output"),
                () -> assertEquals(1, run.err.lines().count(), "lines on standard error: " + run.err));
    }

    private static List<String> names() {
        return Examples.IN_ORDER.stream().map(Examples.Example::name).toList();
    }

    private record Run(int status, String out, String err) { }

    private static List<String> java(String example, String arguments) {
        // Libraries lie in target/lib; the pom.xml puts them there.
        String classPath = CLASSES + File.pathSeparator + CLASSES.resolveSibling("lib") + File.separator + "*";
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",      // these runs are short, and the second compiler would only take time
                "-cp", classPath, "comparison." + example));
        if (!arguments.isEmpty()) {
            command.addAll(List.of(arguments.split(" ")));
        }
        return command;
    }

    private Run runJava(String example, String arguments) throws IOException, InterruptedException {
        return run(java(example, arguments));
    }

    private Run run(List<String> command) throws IOException, InterruptedException {
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        Process process = start(command, out, err);
        try {
            if (!process.waitFor(600, TimeUnit.SECONDS)) {
                fail("Still running after 600 s: " + command + "\n" + Files.readString(out.toPath()));
            }
            return new Run(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Process start(List<String> command, File out, File err) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return builder.start();
    }
}
