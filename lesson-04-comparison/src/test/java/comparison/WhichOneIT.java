package comparison;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WhichOne in a JVM of its own: as a dialogue, and with all answers in the command. */
@Execution(ExecutionMode.CONCURRENT)
class WhichOneIT {

    private static final Path CLASSES =
            Path.of(URI.create(WhichOne.class.getProtectionDomain().getCodeSource().getLocation().toString()));

    @TempDir
    Path folder;

    /** "/" stands for Enter. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2/                               | 1 | a cluster
            //3///                           | 5 | virtual threads
            """, quoteCharacter = '`')
    void asksOnlyWhatMatters(String typed, int questions, String advice) throws Exception {
        Run run = run(typed.replace("' 1 '", " 1 ").replace('/', '\n'));
        assertAll(
                () -> assertEquals(0, run.status, "exit status; standard error: " + run.err),
                () -> assertEquals("", run.err, "standard error"),
                () -> assertEquals(questions, run.out.split("Your answer: ", -1).length - 1, "questions: " + run.out),
                () -> assertTrue(run.out.contains("\nAdvice:       " + advice + "\n"), run.out),
                () -> assertTrue(run.out.contains("\nWhy: "), run.out),
                () -> assertFalse(run.out.contains("{"), "A figure is not filled in: " + run.out));
    }

    @Tag("proof")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            more-machines/                   | 1 | a cluster
            1/2/                             | 2 | processes
            ///                              | 3 | one after another
            1/1/1/                           | 3 | one after another
            //3/2/                           | 4 | threads
            //2/2/                           | 4 | threads
            //2/1/                           | 4 | threads
            one-machine/together/thousands/waiting/java-17/ | 5 | async
            ' 1 '/ Together /LITTLE/         | 3 | one after another
            """, quoteCharacter = '`')
    void asksOnlyWhatMattersInEveryOtherCase(String typed, int questions, String advice) throws Exception {
        asksOnlyWhatMatters(typed, questions, advice);
    }

    @Test
    void invalidAnswerIsAskedAgain() throws Exception {
        Run run = run("0\n3\nyes!\n-1\n99999999999999999999\n2\n");
        assertEquals(0, run.status, "exit status; standard error: " + run.err);
        for (String bad : List.of("0", "3", "yes!", "-1", "99999999999999999999")) {
            assertTrue(run.out.contains("\"" + bad + "\" is none of the answers. Type a number from 1 to 2, or one of the"
                    + " words.\n"), run.out);
        }
        assertTrue(run.out.contains("\nAdvice:       a cluster\n"), run.out);
    }

    @ParameterizedTest(name = "{index}")
    @CsvSource(delimiter = '|', textBlock = """
            1/    | Must trouble in one part stay in that part?
            """)
    void endOfInputGetsOneLine(String typed, String question) throws Exception {
        Run run = run(typed.replace('/', '\n'));
        assertAll(
                () -> assertEquals(2, run.status, "exit status"),
                () -> assertFalse(run.out.contains("Advice:"), run.out),
                () -> assertEquals(1, run.err.lines().count(), run.err),
                () -> assertTrue(run.err.startsWith("The input has ended, and this question is still open: " + question
                        + " You can "), run.err));
    }

    @Tag("proof")
    @ParameterizedTest(name = "{index}")
    @CsvSource(delimiter = '|', textBlock = """
            ''    | Is one machine enough?
            1/1/x | How much is there to do at once?
            """)
    void endOfInputGetsOneLineAnywhere(String typed, String question) throws Exception {
        endOfInputGetsOneLine(typed, question);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            one-machine together thousands waiting java-21    | virtual threads
            """)
    void takesTheAnswersFromTheCommand(String answers, String advice) throws Exception {
        Run run = run("", answers.split(" "));
        assertAll(
                () -> assertEquals(0, run.status, "exit status; standard error: " + run.err),
                () -> assertTrue(run.out.contains("\nAdvice:       " + advice + "\n"), run.out),
                () -> assertFalse(run.out.contains("Your answer"), run.out));
    }

    @Tag("proof")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            more-machines                                     | a cluster
            one-machine apart                                 | processes
            little together one-machine                       | one after another
            One-Machine Together Thousands Calculating        | threads
            one-machine together hundreds waiting             | threads
            java-17 waiting thousands together one-machine    | async
            one-machine together little calculating java-17   | one after another
            """)
    void takesAllOtherAnswersFromTheCommand(String answers, String advice) throws Exception {
        takesTheAnswersFromTheCommand(answers, advice);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            many                          | "many" is none of them.
            waiting                       | This one is open: Is one machine enough?
            """, quoteCharacter = '`')
    void badAnswersGetOneLineThatSaysWhatToDo(String answers, String problem) throws Exception {
        Run run = run("", answers.split(" "));
        assertAll(
                () -> assertEquals(2, run.status, "exit status"),
                () -> assertEquals("", run.out, "standard output"),
                () -> assertEquals(1, run.err.lines().count(), run.err),
                () -> assertTrue(run.err.startsWith("WhichOne takes an answer to each question that matters: one-machine or "),
                        run.err),
                () -> assertTrue(run.err.strip().endsWith(". " + problem + " You gave: " + answers + "."), run.err));
    }

    @Tag("proof")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1                             | "1" is none of them.
            little thousands              | "little" and "thousands" answer the same question.
            little little                 | "little" and "little" answer the same question.
            one-machine together waiting  | This one is open: How much is there to do at once?
            """, quoteCharacter = '`')
    void everyOtherBadAnswerDoesToo(String answers, String problem) throws Exception {
        badAnswersGetOneLineThatSaysWhatToDo(answers, problem);
    }

    private record Run(int status, String out, String err) { }

    private Run run(String typed, String... answers) throws IOException, InterruptedException {
        File in = folder.resolve("in").toFile();
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        Files.writeString(in.toPath(), typed, StandardCharsets.US_ASCII);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                CLASSES + File.pathSeparator + CLASSES.resolveSibling("lib") + File.separator + "*", "comparison.WhichOne"));
        command.addAll(List.of(answers));
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(in).redirectOutput(out).redirectError(err);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(300, TimeUnit.SECONDS), "Still running after 300 s.");
            return new Run(process.exitValue(), text(out), text(err));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static String text(File file) throws IOException {
        return Files.readString(file.toPath()).replace("\r\n", "\n");
    }
}
