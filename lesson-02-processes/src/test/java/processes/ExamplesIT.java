package processes;

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
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
            Squares         | 3
            SeparateMemory  | now
            NumberCrunching | 999
            EditImages      | 10 folder folder
            TrainModel      | 17
            CrashIsolation  | 1
            WhatItCosts     | much
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
            NumberCrunching | primes
            NumberCrunching | 0
            NumberCrunching | -5000
            NumberCrunching | 100000001
            NumberCrunching | 99999999999999999999
            NumberCrunching | 1000 1000
            EditImages      | many
            EditImages      | 0
            EditImages      | -10
            EditImages      | 1001
            EditImages      | 99999999999999999999
            EditImages      | folder
            TrainModel      | all
            TrainModel      | 0
            TrainModel      | -2
            TrainModel      | 2.5
            TrainModel      | 2 2
            """)
    void everyOtherBadInputDoesToo(String example, String bad) throws Exception {
        badInputGetsOneLineThatSaysWhatToDo(example, bad);
    }

    /** With no name there's just the list, because the launcher of exec:java says what is wrong with the name. */
    @ParameterizedTest(name = "Examples {0}")
    @ValueSource(strings = {"", "Foo", "squares 3"})
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
            Squares              | ^All processes finished!$
            SeparateMemory       | ^Process: answers 3$
            NumberCrunching 1000 | ^2 processes .* 168$
            TrainModel 1         | ^With 1 worker it took
            CrashIsolation       | ^Task 1: finishes$
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
            EditImages 3         | ^With 2 workers it took
            WhatItCosts          | ^a thread
            """)
    void moreGoodInputRunsToo(String arguments, String line) throws Exception {
        goodInputRuns(arguments, line);
    }

    @Test
    void theFirstImageIsWrittenBeforeAndAfter() throws Exception {
        Path pictures = folder.resolve("pictures");
        Run run = runJava("EditImages", "2 " + pictures);
        assertAll(
                () -> assertEquals(0, run.status, "exit status; standard error: " + run.err),
                () -> assertTrue(run.out.contains("With 2 workers it took "), run.out),
                () -> assertEquals(160, ImageIO.read(pictures.resolve("before.png").toFile()).getWidth()),
                () -> assertEquals(160, ImageIO.read(pictures.resolve("after.png").toFile()).getWidth()));
    }

    @Tag("proof")
    @Test
    void aFolderThatCannotBeMadeGetsOneLineToo() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Run run = runJava("EditImages", "2 " + file);
        assertRefused(run);
        assertTrue(run.err.startsWith("EditImages takes "), run.err);
    }

    @Tag("proof")
    @Test
    void aPictureThatCannotBeWrittenGetsOneLineToo() throws Exception {
        Files.createDirectory(folder.resolve("before.png"));    // where the picture would go
        Run run = runJava("EditImages", "2 " + folder);
        assertAll(
                () -> assertEquals(1, run.status, "exit status"),
                () -> assertEquals(1, run.err.lines().count(), "lines on standard error: " + run.err),
                () -> assertTrue(run.err.startsWith("EditImages cannot write "), run.err));
    }

    /** Kills a running example as "kill -9" does, and waits until every process that it has started is gone too. */
    @Tag("proof")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Squares", "NumberCrunching", "EditImages", "TrainModel", "CrashIsolation", "WhatItCosts"})
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
                "-cp", CLASSES.toString(), "processes." + example));
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
