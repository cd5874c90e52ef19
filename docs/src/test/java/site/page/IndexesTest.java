package site.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import course.Exercise;
import course.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import site.run.Example;

class IndexesTest {
    @TempDir
    Path folder;
    private List<Page> pages;

    @BeforeEach
    void aLesson() throws IOException {
        Path lesson = folder.resolve("lesson-01-threads");
        Files.writeString(Files.createDirectories(lesson).resolve("exercises.txt"), """
                1.3 Ex3HitCounter | Fix a counter   | threads | core    | 15 | sharing a field
                1.4 Ex4Stop       | Stop on request | sharing | further | 20 | stopping a thread
                """);
        Files.writeString(Files.createDirectories(lesson.resolve("src/main/java/threads")).resolve("Examples.java"), """
                            new Example("TwoTasks", "two tasks wait", TwoTasks::main),
                            new Example("Deadlock",
                                    "two threads wait for each other", Deadlock::main));
                """);
        Files.writeString(Files.createDirectories(lesson.resolve("python")).resolve("two_tasks.py"),
                "\"\"\"Two tasks wait, in Python.\"\"\"\n\nimport sys\n");
        pages = List.of(new Page("index", "Welcome", Optional.empty()),
                new Page("threads", "1. Threads", Optional.of(new Lesson(lesson))));
    }

    @Test
    void anExerciseOfThisChapterSaysWhatItTrains() throws IOException {
        assertEquals("""
                == 1. Threads

                Your files are in `lesson-01-threads/src/exercise/java/threads`.

                [.models,cols="5h,6,4"]
                |===
                | Exercise | You'll practise | File and test

                | ★ xref:threads.adoc#ex-1-3[1.3 Fix a counter]
                | Sharing a field.
                | `Ex3HitCounter.java` `Ex3HitCounterTest`

                |===

                """, Indexes.exercises(pages));
    }

    @Test
    void anExampleSaysWhatItShowsAndHowToRunIt() throws IOException {
        Lesson lesson = pages.get(1).lesson().orElseThrow();
        List<Example> runs = List.of(
                new Example("threads", lesson, "TwoTasks", "", "timeline", ""),
                new Example("threads", lesson, "two_tasks.py", "", "timeline", ""));

        assertEquals("""
                == 1. Threads

                xref:threads.adoc#example-TwoTasks[TwoTasks]:: Two tasks wait.
                +
                include::{made}/lesson-01-threads/runs/TwoTasks.adoc[tag=command]

                xref:threads.adoc#example-Deadlock[Deadlock]:: Two threads wait for each other.
                +
                include::{made}/lesson-01-threads/runs/Deadlock.adoc[tag=command]

                xref:threads.adoc#example-two_tasks[two_tasks.py]:: Two tasks wait, in Python.
                +
                include::{made}/lesson-01-threads/runs/two_tasks.py.adoc[tag=command]

                """, Indexes.examples(pages, runs));
    }
}
