package processes;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import kit.ExampleRuns;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
            Squares         | 3
            SeparateMemory  | now
            NumberCrunching | 999
            EditImages      | 10 folder folder
            TrainModel      | 17
            CrashIsolation  | 1
            WhatItCosts     | much
            """)
    void badInputGetsOneLineThatSaysWhatToDo(String example, String bad) throws Exception {
        refuses(example, bad);
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
        refuses(example, bad);
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
        run("Examples", arguments).shows(line);
    }

    @Tag("proof")
    @ParameterizedTest(name = "Examples {0}")
    @CsvSource(delimiter = '|', textBlock = """
            EditImages 3         | ^With 2 workers it took
            WhatItCosts          | ^a thread
            """)
    void moreGoodInputRunsToo(String arguments, String line) throws Exception {
        run("Examples", arguments).shows(line);
    }

    @Test
    void theFirstImageIsWrittenBeforeAndAfter() throws Exception {
        Path pictures = folder.resolve("pictures");
        run("EditImages", "2 " + pictures).shows("^With 2 workers it took ");
        assertAll(
                () -> assertEquals(160, ImageIO.read(pictures.resolve("before.png").toFile()).getWidth()),
                () -> assertEquals(160, ImageIO.read(pictures.resolve("after.png").toFile()).getWidth()));
    }

    @Tag("proof")
    @Test
    void aFolderThatCannotBeMadeGetsOneLineToo() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        run("EditImages", "2 " + file).isRefused("EditImages takes ");
    }

    @Tag("proof")
    @Test
    void aPictureThatCannotBeWrittenGetsOneLineToo() throws Exception {
        Files.createDirectory(folder.resolve("before.png"));    // where the picture would go
        run("EditImages", "2 " + folder).endsWithOneLine(1, "EditImages cannot write ");
    }

    @Tag("proof")
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Squares", "NumberCrunching", "EditImages", "TrainModel", "CrashIsolation", "WhatItCosts"})
    void noProcessOutlivesItsParent(String example) throws Exception {
        leavesNoProcess(example);
    }
}
