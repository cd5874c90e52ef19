package threads;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
            TwoTasks        | 3
            LoadPages       | 101
            LostUpdates     | 1
            ManyUsers       | many
            Deadlock        | now
            NumberCrunching | 999
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
            LoadPages       | abc
            LoadPages       | 0
            LoadPages       | -1
            LoadPages       | 2.5
            LoadPages       | 99999999999999999999
            LoadPages       | 3 4
            ManyUsers       | 0
            ManyUsers       | -2000
            ManyUsers       | 10001
            ManyUsers       | 99999999999999999999
            ManyUsers       | 10 20
            NumberCrunching | primes
            NumberCrunching | 0
            NumberCrunching | -5000
            NumberCrunching | 100000001
            NumberCrunching | 99999999999999999999
            NumberCrunching | 1000 1000
            """)
    void everyOtherBadInputDoesToo(String example, String bad) throws Exception {
        badInputGetsOneLineThatSaysWhatToDo(example, bad);
    }

    /** With no name there's just the list, because the launcher of exec:java says what is wrong with the name. */
    @ParameterizedTest(name = "Examples {0}")
    @ValueSource(strings = {"", "Foo", "twotasks 3"})
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

    @ParameterizedTest(name = "Examples {0}")
    @CsvSource(delimiter = '|', textBlock = """
            TwoTasks             | ^All tasks done!$
            LoadPages 2          | ^All answers came, both times, and stand in the order asked\\.$
            LostUpdates          | ^The counter stands at 1\\.
            ManyUsers 1          | ^a thread a user  .*  1$
            Deadlock             | together still 200\\.$
            NumberCrunching 1000 | ^2 threads .* 168$
            """)
    void goodInputRuns(String arguments, String line) throws Exception {
        Run run = runJava("Examples", arguments);
        assertAll(
                () -> assertEquals(0, run.status, "exit status; standard error: " + run.err),
                () -> assertEquals("", run.err, "standard error"),
                () -> assertTrue(run.out.lines().anyMatch(Pattern.compile(line).asPredicate()), run.out));
    }

    @Tag("proof")
    @ParameterizedTest(name = "Examples {0}")
    @CsvSource(delimiter = '|', textBlock = """
            ManyUsers 250        | ^a pool of 200  .*  250$
            """)
    void moreGoodInputRunsToo(String arguments, String line) throws Exception {
        goodInputRuns(arguments, line);
    }

    @Tag("proof")
    @Test
    @EnabledOnOs(OS.LINUX)
    void tooFewOpenFilesGetOneLineToo() throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -n 256; exec \"$@\"", "sh"));
        command.addAll(java("ManyUsers", "2000"));
        Run run = run(command);
        assertRefused(run);
        assertTrue(run.err.startsWith("ManyUsers needs "), run.err);
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
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",      // these runs are short, and the second compiler would only take time
                "-cp", CLASSES.toString(), "threads." + example));
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
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        Process process = builder.start();
        try {
            if (!process.waitFor(600, TimeUnit.SECONDS)) {
                fail("Still running after 600 s: " + command + "\n" + Files.readString(out.toPath()));
            }
            return new Run(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
