package site.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.CourseFailure;
import course.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MistakesTest {
    @TempDir
    Path folder;
    private Mistakes mistakes;

    @BeforeEach
    void anExercise() throws IOException {
        Path lesson = folder.resolve("lesson-01-threads");
        Files.createDirectories(lesson.resolve("answers/Ex3HitCounter/wrong"));
        Files.writeString(lesson.resolve("exercises.txt"), "1.3 Ex3HitCounter | Fix a counter | threads | core | 15 | locks\n");
        Path test = Files.createDirectories(lesson.resolve("src/test/java/threads")).resolve("Ex3HitCounterTest.java");
        Files.writeString(test, """
                    @Test
                    @DisplayName("one thread")
                    void oneThread() { }
                    @Test
                    @DisplayName("two threads: no hit is lost")
                    void twoThreads() { }
                """);
        mistakes = new Mistakes(new Lesson(lesson).exercises().get(0));
    }

    @Test
    void theChapterSaysWhatIsWrongAndWhatTheTestsSaid() throws IOException {
        wrong("LockPerCall", "a new lock, made by {@code new Object()},\n * keeps nobody out", "twoThreads",
                "A hit was lost: 1 < 2. → Ex3HitCounter.java:5");
        wrong("EmptyBody", "it does nothing", "oneThread", "There were no hits. → Ex3HitCounter.java");

        assertEquals("""
                .Common mistakes, and what the tests say to them
                [%collapsible.mistakes]
                ====
                Below each test stands what it catches, and what it says then. Each link leads to the code.

                [.test]
                one thread

                * xref:mistakes-1-3.adoc#empty-body[Empty body]: It does nothing. _+++There were no hits.+++_

                [.test]
                two threads: no hit is lost

                * xref:mistakes-1-3.adoc#lock-per-call[Lock per call]: A new lock, made by `+new Object()+`, keeps nobody out. \
                _+++A hit was lost: 1 &lt; 2.+++_

                ====
                """, mistakes.list());
    }

    @Test
    void thePageHasTheCodeAndTheLineThatTheTestsPointedAt() throws IOException {
        wrong("LockPerCall", "a new lock keeps nobody out", "twoThreads", "A hit was lost. → Ex3HitCounter.java:5");

        assertEquals("""
                = Exercise 1.3: common mistakes

                These answers to xref:threads.adoc#ex-1-3[exercise 1.3 (Fix a counter)] are wrong.
                They are sorted by the test that catches them, simplest test first.

                [#test-twoThreads]
                == Test: two threads: no hit is lost

                [#lock-per-call]
                === Lock per call

                A new lock keeps nobody out.

                [listing]
                ----
                final class Ex3HitCounter {
                    List<Integer> hits;
                }
                ----

                The tests say: _+++A hit was lost.+++_

                They point at this line: +++<code>List&lt;Integer&gt; hits;</code>+++

                """, mistakes.page());
    }

    @Test
    void ofManyOnlyTheMostFrequentOneStandsInTheChapter() throws IOException {
        wrong("AloneInThis", "it is alone", "twoThreads", "Something else.");
        for (char letter = 'A'; letter <= 'L'; letter++) {
            wrong("Hit" + letter, "a hit is lost", "twoThreads", (int) letter + " hits were lost.");
        }

        String list = mistakes.list();

        assertEquals(1, list.lines().filter(line -> line.startsWith("* ")).count(), list);
        assertTrue(list.contains("* xref:mistakes-1-3.adoc#hit-a[Hit a]: A hit is lost. _+++65 hits were lost.+++_\n"), list);
        assertTrue(list.contains("xref:mistakes-1-3.adoc[All 13, with their code].\n"), list);
    }

    @Test
    void ofTwoSentencesTheFirstIsShown() throws IOException {
        wrong("LockPerCall", "a new lock keeps nobody out", "twoThreads", "A hit was lost.\noneThread\tThere were no hits.");

        assertTrue(mistakes.list().contains("_+++A hit was lost.+++_\n"), mistakes.list());
        assertFalse(mistakes.list().contains("There were no hits."), mistakes.list());
    }

    @Test
    void theRecordedTestCountsMoreThanTheComment() throws IOException {
        wrong("LockPerCall", "a new lock keeps nobody out", "twoThreads", "");
        Files.writeString(folder.resolve("lesson-01-threads/answers/Ex3HitCounter/wrong/LockPerCall.txt"), "oneThread\tNo hits.\n");

        assertTrue(mistakes.list().contains("[.test]\none thread\n\n* "), mistakes.list());
    }

    @Test
    void aMissingSentenceStopsNothing() throws IOException {
        wrong("LockPerCall", "a new lock keeps nobody out", "twoThreads", "");
        Files.delete(folder.resolve("lesson-01-threads/answers/Ex3HitCounter/wrong/LockPerCall.txt"));

        assertTrue(mistakes.list().contains("_+++(This hasn't been recorded yet.)+++_"), mistakes.list());
        assertTrue(mistakes.page().contains("The tests say: _+++(This hasn't been recorded yet.)+++_"));
    }

    @Test
    void aTestThatIsNotThereIsRefused() throws IOException {
        wrong("LockPerCall", "a new lock keeps nobody out", "threeThreads", "");

        CourseFailure failure = assertThrows(CourseFailure.class, mistakes::list);

        assertEquals("LockPerCall.java needs a first comment that names the test which catches it.", failure.getMessage());
    }

    private void wrong(String name, String isWrong, String test, String message) throws IOException {
        Path wrong = folder.resolve("lesson-01-threads/answers/Ex3HitCounter/wrong");
        Files.writeString(wrong.resolve(name + ".java"), """
                package threads;

                /** Wrong: %s. Caught by {@code %s}. */
                final class Ex3HitCounter {
                    List<Integer> hits;
                }
                """.formatted(isWrong, test));
        Files.writeString(wrong.resolve(name + ".txt"), test + "\t" + message + "\n");
    }
}
