package threads;

import kit.ExampleRuns;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the examples with bad input, and quickly with good. */
class ExamplesIT extends ExampleRuns {

    ExamplesIT() {
        super(Examples.class, Examples.IN_ORDER);
    }

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
        refuses(example, bad);
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
        refuses(example, bad);
    }

    @ParameterizedTest(name = "Examples {0}")
    @CsvSource(delimiter = '|', textBlock = """
            TwoTasks             | ^All tasks done!$
            LoadPages 2          | ^All answers came, both times, and stand in the order asked\\.$
            LostUpdates          | ^The counter stands at 1\\.
            ManyUsers 1          | ^one thread per user  .*  1$
            Deadlock             | together still 200\\.$
            NumberCrunching 1000 | ^2 threads .* 168$
            """)
    void goodInputRuns(String arguments, String line) throws Exception {
        run("Examples", arguments).shows(line);
    }

    @Tag("proof")
    @ParameterizedTest(name = "Examples {0}")
    @CsvSource(delimiter = '|', textBlock = """
            ManyUsers 250        | ^a pool of 200  .*  250$
            """)
    void moreGoodInputRunsToo(String arguments, String line) throws Exception {
        run("Examples", arguments).shows(line);
    }

    @Tag("proof")
    @Test
    @EnabledOnOs(OS.LINUX)
    void tooFewOpenFilesGetOneLineToo() throws Exception {
        runWithFewFiles("ManyUsers", "2000").isRefused("ManyUsers needs ");
    }
}
