package site.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import course.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import site.run.CapturedRun;
import site.run.Example;
import site.run.Fingerprint;
import site.run.Run;

/** What a chapter says about a run. */
class RunBlocksTest {
    @TempDir
    Path course;
    private Path source;
    private Example example;
    private String fingerprint;

    @BeforeEach
    void aLessonWithAnExample() throws IOException {
        Lesson lesson = new Lesson(course.resolve("lesson-09-tiny"));
        Files.createDirectories(lesson.exampleFolder());
        Files.writeString(lesson.folder().resolve("pom.xml"), "<demo>Tiny</demo>");
        source = Files.writeString(lesson.exampleFolder().resolve("Tiny.java"), "class Tiny { }");
        example = new Example("tiny", lesson, "Tiny", "", "-", "");
        fingerprint = Fingerprint.of(example);
    }

    @Test
    void theLineUnderItSaysWhereItComesFrom() {
        String blocks = blocks();
        assertTrue(blocks.contains("----\nmvn -q -pl lesson-09-tiny exec:java\n----\n"), blocks);
        assertTrue(blocks.contains(" 1.23 s  # a\ttab\n"), blocks);
        assertTrue(blocks.contains("1 May 2026. From a run of this very code. On the left: seconds since the first line.\n"), blocks);
    }

    @Test
    void whereTheCodeHasChangedTheLineUnderItSaysSo() throws IOException {
        Files.writeString(source, "class Tiny { int more; }");
        assertTrue(blocks().contains("1 May 2026. The code has changed since this run, so it may print something else now."), blocks());
        Files.delete(source);
        assertTrue(blocks().contains("The code has changed since this run"), blocks());
    }

    @Test
    void aMissingRunIsASentence() {
        String blocks = new RunBlocks(new CapturedRun(example, "", "", "", Optional.empty())).asciidoc();
        assertTrue(blocks.contains("mvn -q -pl lesson-09-tiny exec:java\n"), blocks);
        assertTrue(blocks.contains("There's no captured run of Tiny yet."
                + " To take one, type `mvn -Pcapture -pl docs verify -Dcapture=Tiny`.\n"), blocks);
    }

    private String blocks() {
        Run run = new Run(List.of(new Run.Line(7, "the first line"), new Run.Line(1234, "# a\ttab")));
        return new RunBlocks(new CapturedRun(example, example.typed(), "Linux amd64 · 2 cores · JDK 25.0.3 · 1 May 2026", fingerprint,
                Optional.of(run))).asciidoc();
    }
}
