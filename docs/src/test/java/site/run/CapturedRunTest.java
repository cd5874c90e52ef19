package site.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** Which run the site shows. */
class CapturedRunTest {
    @TempDir
    Path course;
    private Path docs;
    private Path source;
    private Example example;

    @BeforeEach
    void aLessonWithARun() throws IOException {
        docs = course.resolve("docs");
        Lesson lesson = new Lesson(course.resolve("lesson-09-tiny"));
        Files.createDirectories(lesson.exampleFolder());
        Files.writeString(lesson.folder().resolve("pom.xml"), "<demo>Tiny</demo>");
        source = Files.writeString(lesson.exampleFolder().resolve("Tiny.java"), "class Tiny { }");
        example = new Example("9-tiny", lesson, "Tiny", "", "-", "");
        write("in the repository", lesson.runs());
    }

    @Test
    void aRunIsReadAsItWasWritten() throws IOException {
        CapturedRun captured = CapturedRun.shown(example, docs);
        assertEquals("mvn -q -pl lesson-09-tiny exec:java", captured.typed());
        assertEquals("Linux amd64 · 2 cores · JDK 25.0.3 · 1 May 2026", captured.seenOn());
        assertEquals(List.of(new Run.Line(7, "in the repository"), new Run.Line(1234, "# a\ttab")), captured.run().orElseThrow().lines());
        assertTrue(captured.fits());
    }

    @Test
    void aRunOfOtherCodeOrNoneDoesNotFit() throws IOException {
        Files.writeString(source, "class Tiny { /* only a comment */ }");
        assertTrue(CapturedRun.shown(example, docs).fits());
        Files.writeString(source, "class Tiny { int more; }");
        assertFalse(CapturedRun.shown(example, docs).fits());
        Files.delete(source);
        assertFalse(CapturedRun.shown(example, docs).fits());
        Files.delete(example.lesson().runs().resolve("Tiny.tsv"));
        assertFalse(CapturedRun.shown(example, docs).fits());
    }

    @Test
    void aRunOfThisMachineIsPreferredWhileItFitsTheCode() throws IOException {
        write("on this machine", CapturedRun.ownRuns(example.lesson(), docs));
        assertEquals("on this machine", firstLine(example));

        Example withArguments = new Example("9-tiny", example.lesson(), "Tiny", "7", "-", "");
        assertEquals("in the repository", firstLine(withArguments));

        Files.writeString(source, "class Tiny { int more; }");
        assertEquals("in the repository", firstLine(example));
    }

    private String firstLine(Example which) throws IOException {
        return CapturedRun.shown(which, docs).run().orElseThrow().texts().get(0);
    }

    private void write(String line, Path folder) throws IOException {
        Run run = new Run(List.of(new Run.Line(7, line), new Run.Line(1234, "# a\ttab")));
        new CapturedRun(example, example.typed(), "Linux amd64 · 2 cores · JDK 25.0.3 · 1 May 2026", Fingerprint.of(example),
                Optional.of(run)).write(folder);
    }
}
