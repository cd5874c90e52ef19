package coach;

import static org.junit.jupiter.api.Assertions.assertTrue;

import course.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The coach's commands, each with its exit status. */
class CoachIT {
    @TempDir
    private Path folder;
    private Copy copy;

    @BeforeEach
    void copyTheCourse() throws IOException {
        copy = Copy.in(folder);
    }

    @Test
    void theExitStatusSaysWhetherItIsDone() {
        assertRun(1, "waiting   1.1 is waiting for you: delete the line with abort", "check", "1.1");
        assertRun(1, "waiting   ★ 1.1 Twice as much", "check");
        assertRun(0, "waiting   ★ 1.1 Twice as much", "list");
        copy.save("return n * n;");
        assertRun(1, "not yet   Twice three is six, and you said 9. → Ex1Twice.java:6", "check", "1.1");
        assertRun(0, "not yet   ★ 1.1 Twice as much", "list");
        assertRun(0, "-        return n * n;", "solution", "1.1");
        copy.save("return n + n;");
        assertRun(0, "done      ★ 1.1 Twice as much", "check", "1.1");
        assertRun(0, "1 of 1 done, core 1 of 1. All is done. Well done!", "check");
        assertRun(0, "A number twice is the number and the number.", "hint", "1.1", "2");
        assertRun(0, "The next one: mvn -q -pl coach exec:java -Dargs=\"hint 1.1 3\"", "hint", "1.1", "2");
    }

    /** The words are split at blanks, and {@code ''} is an empty one. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            dance              | The coach does not know "dance".
            Check 1.1          | The coach does not know "Check 1.1".
            --loud             | The coach does not know "--loud".
            ''                 | The coach does not know "".
            list all           | The coach does not know "all".
            check cats         | There is no exercise "cats". These are there: 1.1.
            check ''           | There is no exercise "". These are there: 1.1.
            check 0            | There is no exercise "0". These are there: 1.1.
            check -1           | There is no exercise "-1". These are there: 1.1.
            check 3.9          | There is no exercise "3.9". These are there: 1.1.
            check 999999999999.1 | There is no exercise "999999999999.1". These are there: 1.1.
            check 1.1 1.2      | The coach does not know "1.2".
            hint               | Missing required parameter: 'EXERCISE'
            hint 3.9           | There is no exercise "3.9". These are there: 1.1.
            hint 1.1 two       | There are 3 hints to 1.1, and you asked for number "two".
            hint 1.1 ''        | There are 3 hints to 1.1, and you asked for number "".
            hint 1.1 0         | There are 3 hints to 1.1, and you asked for number "0".
            hint 1.1 -1        | There are 3 hints to 1.1, and you asked for number "-1".
            hint 1.1 4         | There are 3 hints to 1.1, and you asked for number "4".
            hint 1.1 999999999999 | There are 3 hints to 1.1, and you asked for number "999999999999".
            hint 1.1 1 2       | The coach does not know "2".
            solution           | Missing required parameter: 'EXERCISE'
            solution 3.9       | There is no exercise "3.9". These are there: 1.1.
            reset              | Missing required parameter: 'EXERCISE'
            reset 3.9 --yes    | There is no exercise "3.9". These are there: 1.1.
            reset 1.1 --no     | The coach does not know "--no".
            reset 1.1 --yes    | The starter of 1.1 is kept in git, and
            """)
    void badInputGetsASentenceAndStatus2(String typed, String sentence) {
        String[] words = Arrays.stream(typed.split(" ")).map(word -> word.equals("''") ? "" : word).toArray(String[]::new);
        String text = Printed.by(folder, 2, words);
        assertTrue(text.startsWith(sentence), text);
    }

    @Test
    void aFolderWithoutACourse() {
        assertTrue(Printed.by(folder.resolve("nowhere"), 2, "list").matches("There are no exercises in .*nowhere\\.\\R"));
    }

    @Test
    void whatNeedsANewerJavaSaysSo() throws IOException {
        Path later = Files.createDirectories(folder.resolve("lesson-09-later"));
        Files.writeString(later.resolve("pom.xml"), "<needed.java>99</needed.java>");
        Files.writeString(later.resolve("exercises.txt"), "9.1 Ex1Soon | Soon | later | core | 10 | waiting");
        String sentence = "Exercise 9.1 needs Java 99 or newer, and this is Java " + Runtime.version().feature() + ".";
        assertRun(2, sentence, "check", "9.1");
        assertRun(2, sentence, "hint", "Ex1Soon");
        assertRun(0, "(needs Java 99, and this is", "list");
    }

    private void assertRun(int status, String line, String... command) {
        String text = Printed.by(folder, status, command);
        assertTrue(text.contains(line), text);
    }
}
