package docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which run the site shows, and what it says under it. */
class CapturedTest {
    @TempDir
    Path course;
    private Path docs;
    private Path source;
    private Example example;

    @BeforeEach
    void aLessonWithARun() throws IOException {
        docs = course.resolve("docs");
        Lesson lesson = new Lesson(course.resolve("lesson-09-tiny"));
        Files.createDirectories(lesson.sources());
        Files.writeString(lesson.folder().resolve("pom.xml"), "<demo>Tiny</demo>");
        source = Files.writeString(lesson.sources().resolve("Tiny.java"), "class Tiny { }");
        example = new Example("9-tiny", lesson, "Tiny", "", "-", "");
        write("in the repository", lesson.runs());
    }

    @Test
    void aRunIsReadAsItWasWritten() throws IOException {
        Captured captured = Captured.shown(example, docs);
        assertEquals("mvn -q -pl lesson-09-tiny exec:java", captured.typed());
        assertEquals("Linux amd64 · 2 cores · JDK 25.0.3 · 1 May 2026", captured.seenOn());
        assertEquals(List.of(new Run.Line(7, "in the repository"), new Run.Line(1234, "# a\ttab")), captured.run().orElseThrow().lines());
        assertTrue(captured.fits());
    }

    @Test
    void theLineUnderItSaysWhereItComesFrom() throws IOException {
        String shown = Captured.shown(example, docs).asciidoc();
        assertTrue(shown.contains("----\nmvn -q -pl lesson-09-tiny exec:java\n----\n"), shown);
        assertTrue(shown.contains(" 1.23 s  # a\ttab\n"), shown);
        assertTrue(shown.contains("1 May 2026. From a run of this very code. On the left: seconds since the first line.\n"), shown);
    }

    @Test
    void whereTheCodeHasChangedTheLineUnderItSaysSo() throws IOException {
        Files.writeString(source, "class Tiny { /* only a comment */ }");
        assertTrue(Captured.shown(example, docs).asciidoc().contains("From a run of this very code."));

        Files.writeString(source, "class Tiny { int more; }");
        String shown = Captured.shown(example, docs).asciidoc();
        assertTrue(shown.contains("in the repository"), shown);
        assertTrue(shown.contains("1 May 2026. The code has changed since this run, so it may print something else now."), shown);

        Files.delete(source);
        assertTrue(Captured.shown(example, docs).asciidoc().contains("The code has changed since this run"));
    }

    @Test
    void aMissingRunIsASentence() throws IOException {
        Files.delete(example.lesson().runs().resolve("Tiny.tsv"));
        String shown = Captured.shown(example, docs).asciidoc();
        assertTrue(shown.contains("mvn -q -pl lesson-09-tiny exec:java\n"), shown);
        assertTrue(shown.contains("There's no captured run of Tiny yet."
                + " To take one, type `mvn -Pcapture -pl docs verify -Dcapture=Tiny`.\n"), shown);
        assertFalse(Captured.shown(example, docs).fits());
    }

    @Test
    void aRunOfThisMachineIsPreferredWhileItFitsTheCode() throws IOException {
        write("on this machine", Captured.ownRuns(example.lesson(), docs));
        assertEquals("on this machine", firstLine(example));

        Example withArguments = new Example("9-tiny", example.lesson(), "Tiny", "7", "-", "");
        assertEquals("in the repository", firstLine(withArguments));

        Files.writeString(source, "class Tiny { int more; }");
        assertEquals("in the repository", firstLine(example));
    }

    private String firstLine(Example which) throws IOException {
        return Captured.shown(which, docs).run().orElseThrow().texts().get(0);
    }

    private void write(String line, Path folder) throws IOException {
        Run run = new Run(List.of(new Run.Line(7, line), new Run.Line(1234, "# a\ttab")));
        new Captured(example, example.typed(), "Linux amd64 · 2 cores · JDK 25.0.3 · 1 May 2026", Fingerprint.of(example),
                Optional.of(run)).write(folder);
    }
}
