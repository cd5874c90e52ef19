package coach;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.Course;
import course.CourseFailure;
import course.Exercise;
import course.Lesson;
import course.WrongAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the coach reads in the folders of a lesson. */
class ExerciseTest {
    private static final String LINE = "1.1 Ex1Twice | Twice as much | sums | core | 10 | adding\n";

    @TempDir
    private Path folder;

    @Test
    void allIsFoundByFoldersAndNames() throws IOException {
        Course course = Copy.in(folder).course();
        Exercise exercise = course.exercise("1.1").orElseThrow();
        assertAll(
                () -> assertEquals("Ex1Twice", exercise.name()),
                () -> assertEquals("Twice as much", exercise.title()),
                () -> assertTrue(exercise.isCore()),
                () -> assertEquals(10, exercise.minutes()),
                () -> assertEquals("adding", exercise.trains()),
                () -> assertEquals("[three, lessThanNothing]", exercise.tests().keySet().toString()),
                () -> assertEquals("sums.Ex1TwiceTest", exercise.testClass()),
                () -> assertEquals("Numbers and more", exercise.section()),
                () -> assertEquals(List.of("Shifted.java", "TimesTwo.java"),
                        exercise.rightAnswers().stream().map(path -> path.getFileName().toString()).toList()),
                () -> assertEquals(3, exercise.wrongAnswers().size()),
                () -> assertEquals("lesson-01-sums/src/exercise/java/sums/Ex1Twice.java", course.show(exercise.file())),
                () -> assertEquals(new Exercise.Hint(3, "what to use", "Write n + n."), exercise.hints().get(2)),
                () -> assertEquals(Optional.of(exercise), course.exercise("ex1twice")),
                () -> assertEquals(Optional.empty(), course.exercise("1.2")));
    }

    @Test
    void anExerciseWaitsAsLongAsItsAbortLineStands() {
        String line = "        Assumptions.abort(\"1.1 is waiting for you: delete this line.\");\n";
        assertAll(
                () -> assertTrue(Exercise.waits("a\n" + line + "b\n")),
                () -> assertTrue(Exercise.waits("a\r\n" + line.replace("\n", "\r\n") + "b\r\n")),
                () -> assertFalse(Exercise.waits("a\n//" + line + "b\n")),
                () -> assertFalse(Exercise.waits("a\nb\n")),
                () -> assertEquals("a\nb\n", Exercise.begun("a\n" + line + "b\n")));
    }

    @Test
    void aWrongAnswerNamesTheTestThatCatchesIt() throws IOException {
        assertEquals(List.of("three"), catchers("package a;\n/** Wrong: so. Caught by {@code three}. */\nclass A { }"));
        assertEquals(List.of("one", "two"), catchers("/** Caught by {@code one} or\n * {@code two}. */"));
        assertEquals(List.of("three"), catchers("/**\n * Wrong: so. Caught\n * by {@code three}.\n */\n"));
        assertEquals(List.of("three"), catchers("/**\r\n * Wrong: so. Caught by\r\n * {@code three}.\r\n */\r\n"));
        assertEquals(List.of(), catchers("/** Wrong: so. */ class A { /** Caught by {@code three}. */ int a; }"));
    }

    @Test
    void aLineThatIsNotUnderstoodIsNamed() {
        assertAll(
                () -> assertEquals(List.of("1.1", "1.10"), list("# a comment\n\n" + LINE + LINE.replace("1.1 Ex1", "1.10 Ex10")).stream()
                        .map(Exercise::number).toList()),
                () -> assertFault(2, "a line has 6 columns with | between them (number and class | title | chapter | kind | minutes | "
                        + "what you practise), but this one has 2.", "# a comment\n1.1 Ex1Twice | Twice as much\n"),
                () -> assertFault(1, "the column \"title\" is empty.", LINE.replace("Twice as much", "")),
                () -> assertFault(1, "the first column is a number and a class, such as \"1.3 Ex3HitCounter\", but this one is \"Ex1Twice\".",
                        LINE.replace("1.1 ", "")),
                () -> assertFault(1, "2.1 Ex1Twice isn't an exercise of lesson 1.", LINE.replace("1.1", "2.1")),
                () -> assertFault(1, "1.2 and Ex1Twice don't have the same number.", LINE.replace("1.1", "1.2")),
                () -> assertFault(1, "there is no kind \"hard\". Use quick, core, further or challenge.", LINE.replace("core", "hard")),
                () -> assertFault(1, "the minutes must be a whole number from 1 to 999, but they are \"ten\".", LINE.replace("10", "ten")),
                () -> assertFault(2, "1.1 comes after 1.1. Sort the lines by number, and use each number once.", LINE + LINE));
    }

    private void assertFault(int line, String fault, String text) {
        CourseFailure failure = assertThrows(CourseFailure.class, () -> list(text));
        assertEquals("lesson-01-sums/exercises.txt, line " + line + ": " + fault, failure.getMessage());
    }

    /** The exercises that this text lists, as the file of a lesson 1. */
    private List<Exercise> list(String text) throws IOException {
        Path lesson = Files.createDirectories(folder.resolve("lesson-01-sums"));
        Files.writeString(lesson.resolve("exercises.txt"), text);
        return new Lesson(lesson).exercises();
    }

    private List<String> catchers(String text) throws IOException {
        return new WrongAnswer(Files.writeString(folder.resolve("Wrong.java"), text)).catchers();
    }
}
