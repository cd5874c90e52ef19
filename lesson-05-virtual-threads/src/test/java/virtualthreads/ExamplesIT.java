package virtualthreads;

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
            TwoTasks        | 3
            ManyWaits       | 1000001
            ManyUsers       | many
            NumberCrunching | 999
            Pinned          | now
            """)
    void badInputGetsOneLineThatSaysWhatToDo(String example, String bad) throws Exception {
        refuses(example, bad);
    }

    @Tag("proof")
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ManyWaits       | many
            ManyWaits       | 0
            ManyWaits       | -100
            ManyWaits       | 2.5
            ManyWaits       | 99999999999999999999
            ManyWaits       | 10 20
            ManyUsers       | 0
            ManyUsers       | -2000
            ManyUsers       | 10001
            ManyUsers       | 2.5
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
            ManyWaits 1          | ^      1 in virtual threads
            ManyUsers 1          | ^one virtual thread per user  .*  1$
            NumberCrunching 1000 | ^10,000 virtual threads  .* 168$
            Pinned               | ^Java \\d+ [a-z ]+ the carrier in a synchronized block\\.
            """)
    void goodInputRuns(String arguments, String line) throws Exception {
        run("Examples", arguments).shows(line);
    }

    @Tag("proof")
    @ParameterizedTest(name = "Examples {0}")
    @CsvSource(delimiter = '|', textBlock = """
            ManyWaits 1000       | ^  1,000 in sleeping threads  .*  1,0\\d\\d
            ManyUsers 300        | ^one virtual thread per user  .*  300$
            """)
    void moreGoodInputRunsToo(String arguments, String line) throws Exception {
        run("Examples", arguments).shows(line);
    }

    @Tag("proof")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"ManyWaits", "ManyUsers", "Pinned"})
    void noProcessOutlivesItsParent(String example) throws Exception {
        leavesNoProcess(example);
    }

    @Tag("proof")
    @Test
    @EnabledOnOs(OS.LINUX)
    void tooFewOpenFilesGetOneLineToo() throws Exception {
        runWithFewFiles("ManyUsers", "5000").isRefused("ManyUsers needs ");
    }
}
