package async;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
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
            TwoTasks    | 3
            ApiCalls    | Rome
            ManyWaits   | 1000001
            ManyUsers   | many
            BlockedLoop | now
            ChatServer  | 65536
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
            ManyWaits   | many
            ManyWaits   | 0
            ManyWaits   | -100
            ManyWaits   | 2.5
            ManyWaits   | 99999999999999999999
            ManyWaits   | 10 20
            ManyUsers   | 0
            ManyUsers   | -2000
            ManyUsers   | 10001
            ManyUsers   | 2.5
            ManyUsers   | 99999999999999999999
            ManyUsers   | 10 20
            ChatServer  | here
            ChatServer  | 0
            ChatServer  | -8080
            ChatServer  | 99999999999999999999
            ChatServer  | demo 8080
            """)
    void everyOtherBadInputDoesToo(String example, String bad) throws Exception {
        badInputGetsOneLineThatSaysWhatToDo(example, bad);
    }

    /** In exceptionally, a failure is wrapped only if it comes from an earlier step. */
    @Test
    void apiCallsSaysWhyWithAndWithoutAWrapper() {
        CompletableFuture<String> request = CompletableFuture.failedFuture(new IllegalStateException("it answered 500"));
        assertEquals("it answered 500", request.exceptionally(ApiCalls::why).join());
        assertEquals("it answered 500", request.thenApply(String::strip).exceptionally(ApiCalls::why).join());
    }

    /** The HTTP client's ConnectException has no message. */
    @Test
    void apiCallsSaysWhyWithoutAMessage() {
        CompletableFuture<String> request = CompletableFuture.failedFuture(new ConnectException());
        assertEquals("java.net.ConnectException", request.exceptionally(ApiCalls::why).join());
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
            TwoTasks        | ^All async tasks done!$
            ApiCalls        | My caller has hung up\\.$
            ManyWaits 1     | ^      1 on a timer
            ManyUsers 1     | ^a thread a user  .*  1$
            BlockedLoop     | ^another thread +\\d+\\.\\d\\d s
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
            ManyWaits 1000  | ^  1,000 in sleeping threads  .*  1,0\\d\\d
            ManyUsers 300   | ^an event loop  .*  300$
            ChatServer demo | both in the same order\\. Cleo has delayed nobody\\.$
            """)
    void moreGoodInputRunsToo(String arguments, String line) throws Exception {
        goodInputRuns(arguments, line);
    }

    /** Kills a running example as "kill -9" does, and waits until every process that it has started is gone too. */
    @Tag("proof")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ManyWaits", "ManyUsers"})
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

    @Tag("proof")
    @Test
    @EnabledOnOs(OS.LINUX)
    void tooFewOpenFilesGetOneLineToo() throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -n 256; exec \"$@\"", "sh"));
        command.addAll(java("ManyUsers", "5000"));
        Run run = run(command);
        assertRefused(run);
        assertTrue(run.err.startsWith("ManyUsers needs "), run.err);
    }

    @Test
    void aPortThatIsTakenGetsOneLineToo() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Run run = runJava("ChatServer", "" + other.getLocalPort());
            assertRefused(run);
            assertTrue(run.err.startsWith("ChatServer cannot use port " + other.getLocalPort() + " ("), run.err);
        }
    }

    @Tag("proof")
    @Test
    void enterEndsTheChat() throws Exception {
        inputEndsTheChat("not yet\n");
    }

    /** The input of the chat is at its end when its parent has gone. */
    @Tag("proof")
    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"not yet\r\n", ""})
    void inputEndsTheChat(String typed) throws Exception {
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        Process process = start(java("ChatServer", ""), out, err);
        try {
            while (process.isAlive() && !Files.readString(out.toPath()).contains("Press Enter here to end it.")) {
                Thread.sleep(20);
            }
            assertTrue(process.isAlive(), "It waits for Enter. Standard error: " + Files.readString(err.toPath()));
            if (typed.isEmpty()) {
                process.getOutputStream().close();
            } else {
                process.getOutputStream().write(typed.getBytes(StandardCharsets.US_ASCII));
                process.getOutputStream().flush();
            }
            assertTrue(process.waitFor(300, TimeUnit.SECONDS), "It has ended.");
            assertEquals(0, process.exitValue(), "exit status");
            assertEquals("", Files.readString(err.toPath()), "standard error");
        } finally {
            process.destroyForcibly().waitFor();
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
        // Vert.x lies in target/lib; the pom.xml puts it there.
        String classPath = CLASSES + File.pathSeparator + CLASSES.resolveSibling("lib") + File.separator + "*";
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",      // these runs are short, and the second compiler would only take time
                "-cp", classPath, "async." + example));
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
