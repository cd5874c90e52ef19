package coach;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the coach reads in the folders of a lesson. */
class ExerciseTest {
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
    void aWrongAnswerNamesTheTestThatCatchesIt() {
        assertAll(
                () -> assertEquals(List.of("three"), Gate.catchers("package a;\n/** Wrong: so. Caught by {@code three}. */\nclass A { }")),
                () -> assertEquals(List.of("one", "two"), Gate.catchers("/** Caught by {@code one} or\n * {@code two}. */")),
                () -> assertEquals(List.of("three"), Gate.catchers("/**\n * Wrong: so. Caught\n * by {@code three}.\n */\n")),
                () -> assertEquals(List.of("three"), Gate.catchers("/**\r\n * Wrong: so. Caught by\r\n * {@code three}.\r\n */\r\n")),
                () -> assertEquals(List.of(), Gate.catchers("/** Wrong: so. */ class A { /** Caught by {@code three}. */ int a; }")));
    }
}
