package site.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import course.Lesson;
import course.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExerciseSectionTest {
    @TempDir
    Path folder;
    private Lesson lesson;
    private Path text;

    @BeforeEach
    void aLesson() throws IOException {
        lesson = new Lesson(Files.createDirectories(folder.resolve("lesson-01-threads")));
        Files.writeString(lesson.folder().resolve("exercises.txt"), """
                1.3 Ex3HitCounter | Fix a counter   | threads | core    | 15 | sharing a field
                1.4 Ex4Stop       | Stop on request | threads | further | 20 | stopping a thread
                """);
        text = Files.createDirectories(lesson.answers().resolve("Ex3HitCounter")).resolve("exercise.adoc");
    }

    @Test
    void theFactsComeFromTheListBetweenTheTaskAndTheHints() throws IOException {
        Files.writeString(text, """
                Two threads lose a hit.

                * Every hit counts.

                Keep calling `addOne`.

                .Hint 1: where to look
                ====
                Look.
                ====
                """);
        assertEquals("""
                [#ex-1-3]
                === ★ Exercise 1.3: Fix a counter

                Two threads lose a hit.

                * Every hit counts.

                Keep calling `addOne`.

                //-

                You'll practise:: sharing a field
                Time:: about 15 minutes
                Your file:: `lesson-01-threads/src/exercise/java/threads/Ex3HitCounter.java`
                Check it:: `mvn -q -pl lesson-01-threads test`, or run `Ex3HitCounterTest` in your IDE

                .Hint 1: where to look
                ====
                Look.
                ====
                """, new ExerciseSection(lesson.exercises().get(0)).asciidoc());
    }

    @Test
    void onlyACoreExerciseHasAStar() {
        assertEquals("=== Exercise 1.4: Stop on request",
                new ExerciseSection(lesson.exercises().get(1)).asciidoc().lines().skip(1).findFirst().orElseThrow());
    }

    @Test
    void onlyWhatGoesFurtherCanBeSkipped() {
        assertEquals("Time:: about 20 minutes. It goes further, and you can skip it",
                new ExerciseSection(lesson.exercises().get(1)).asciidoc().lines().filter(line -> line.startsWith("Time")).findFirst().orElseThrow());
    }

    @Test
    void aDeletedExerciseLeavesNothingBehind() throws IOException {
        Path old = Files.createDirectories(folder.resolve("made/pages/mistakes")).resolve("mistakes-9-9.adoc");
        Files.writeString(old, "old");
        MadeFolder made = MadeFolder.emptied(folder.resolve("made"));
        ExerciseSection.make(lesson, made);
        assertEquals(2, TextFile.list(folder.resolve("made/lesson-01-threads/exercises")).size());
        assertFalse(Files.exists(old));
    }
}
