package comparison;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import kit.ExampleRuns;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the examples with bad input, and quickly with good. */
class ExamplesIT extends ExampleRuns {

    ExamplesIT() {
        super(Examples.class, Examples.IN_ORDER);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Comparison | 16 99
            HowItGrows | 20
            Figures    | cats
            """)
    void badInputGetsOneLineThatSaysWhatToDo(String example, String bad) throws Exception {
        refuses(example, bad);
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
        refuses(example, bad);
    }

    @Tag("proof")
    @ParameterizedTest(name = "Examples {0}")
    @CsvSource(delimiter = '|', textBlock = """
            Comparison 210 100 | ^waiting, processes +left out: it would start 210 JVMs$
            """)
    void goodInputRuns(String arguments, String line) throws Exception {
        run("Examples", arguments).shows(line);
    }

    @Tag("proof")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Comparison", "HowItGrows"})
    void noProcessOutlivesItsParent(String example) throws Exception {
        leavesNoProcess(example);
    }

    /** A contender that dies is one row with a reason, and the others go on. */
    @Tag("proof")
    @Test
    void crashedContenderIsOneRow() throws Exception {
        Process process = start("HowItGrows", "1");
        try {
            processesOf(process).forEach(ProcessHandle::destroyForcibly);
            assertTrue(process.waitFor(600, TimeUnit.SECONDS), "It has ended.");
            String printed = Files.readString(out());
            assertAll(
                    () -> assertEquals(0, process.exitValue(), "exit status"),
                    () -> assertEquals("", Files.readString(err()), "standard error"),
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
        runWithFewFiles("Comparison", "1000 1000").isRefused("Comparison needs ");
    }
}
