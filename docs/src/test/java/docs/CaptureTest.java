package docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a run is kept and when it is made again, with a lesson that has one tiny program. It prints another number in each run. */
class CaptureTest {
    @TempDir
    Path course;
    private Lesson lesson;

    @BeforeEach
    void aLessonIsCaptured() throws Exception {
        lesson = new Lesson(course.resolve("lesson-09-tiny"));
        write("docs/pages.txt", "9-tiny | 9. Tiny | lesson-09-tiny");
        write("docs/runs.txt", "9-tiny | Tiny | -");
        write("lesson-09-tiny/src/test/holds/Tiny.txt", "^Run ");
        write("lesson-09-tiny/exercises/README", "none");
        source("Examples", "class Examples { }");
        source("Helper", "class Helper { static String text() { return \"Run \"; } }");
        source("Other", "class Other { }");
        source("Tiny", "class Tiny { public static void main(String[] args) {"
                + " System.out.println(Helper.text() + System.nanoTime()); } }");
        capture("changed");
    }

    @Test
    void aRunIsKeptWithItsDay() throws Exception {
        String before = Files.readString(tsv());
        String keptFrom = before.replaceFirst("\\d+ \\w+ \\d{4}\n", "1 May 2020\n");
        kept(new Example("9-tiny", "Tiny", "", "-", "")).write(keptFrom);

        assertEquals("Ran 0 programs and kept 1 runs, since nothing that they depend on has changed.", capture("changed"));
        assertEquals(keptFrom, Files.readString(tsv()));
        assertTrue(Files.readString(runs("Tiny.adoc")).contains(" · 1 May 2020. From a run of this very code."));
    }

    @Test
    void aChangedClassRunsAgain() throws Exception {
        source("Tiny", "class Tiny { public static void main(String[] args) { System.out.println(Helper.text() + 7); } }");
        runsAgain();
        source("Helper", "class Helper { static String text() { return \"Run it \"; } }");
        runsAgain();
    }

    @Test
    void aClassThatTheProgramDoesNotNameChangesNothing() throws Exception {
        source("Other", "class Other { int more; }");
        assertTrue(capture("changed").startsWith("Ran 0 programs"));
    }

    @Test
    void aFileThatTheProgramReadsRunsAgain() throws Exception {
        source("Tiny", "class Tiny { public static void main(String[] args) {"
                + " System.out.println(Helper.text() + Tiny.class.getResource(\"some-numbers.txt\") + System.nanoTime()); } }");
        runsAgain();
        write("lesson-09-tiny/src/main/resources/tiny/some-numbers.txt", "new");
        write("lesson-09-tiny/target/classes/tiny/some-numbers.txt", "new");
        runsAgain();
        write("lesson-09-tiny/src/main/resources/tiny/others.txt", "new");
        write("lesson-09-tiny/target/classes/tiny/others.txt", "new");
        assertTrue(capture("changed").startsWith("Ran 0 programs"));
    }

    @Test
    void anotherLibraryRunsAgain() throws Exception {
        write("lesson-09-tiny/target/lib/some-2.jar", "");
        runsAgain();
    }

    @Test
    void otherArgumentsRunAgain() throws Exception {
        write("docs/runs.txt", "9-tiny | Tiny 7 | -");
        runsAgain();
    }

    @Test
    void aBrokenRunIsMadeAgain() throws Exception {
        String whole = Files.readString(tsv());
        Files.writeString(tsv(), whole.substring(0, whole.length() - 4));
        runsAgain();
        Files.write(tsv(), new byte[] {(byte) 0xff});
        runsAgain();
        Files.delete(tsv());
        runsAgain();
    }

    @Test
    void anotherJavaRunsAgain() throws Exception {
        Example example = new Example("9-tiny", "Tiny", "", "-", "");
        assertTrue(kept(example).read().isPresent());
        assertTrue(Kept.of(example, lesson, "Linux amd64 · 2 cores · JDK 99", runs("")).read().isEmpty());
    }

    @Test
    void allRunWhenThatIsAskedFor() throws Exception {
        String before = Files.readString(tsv());
        assertEquals("Ran 1 programs, since -Dcapture=all asks for all of them.", capture("all"));
        assertNotEquals(before, Files.readString(tsv()));
    }

    @Test
    void aRunThatFailsIsNotKept() throws Exception {
        write("lesson-09-tiny/src/test/holds/Tiny.txt", "^Sprint ");
        SiteFailure failure = assertThrows(SiteFailure.class, () -> capture("changed"));
        assertTrue(failure.getMessage().startsWith("Tiny does not do what the chapter says."), failure.getMessage());
        assertFalse(Files.exists(runs("Tiny.key")), "The key is still there.");

        write("lesson-09-tiny/src/test/holds/Tiny.txt", "^Run ");
        runsAgain();
    }

    private void runsAgain() throws Exception {
        assertEquals("Ran 1 programs (tiny/Tiny) and kept 0 runs, since nothing that they depend on has changed.",
                capture("changed"));
        assertTrue(capture("changed").startsWith("Ran 0 programs"), "The new run is not kept.");
    }

    /** Captures, and gives the line that is said at the end. */
    private String capture(String which) throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            Capture.main(new String[] {course.resolve("docs").toString(), which});
        } finally {
            System.setOut(console);
        }
        return said.toString(StandardCharsets.UTF_8).strip();
    }

    private Kept kept(Example example) throws IOException {
        String seenOn = Files.readAllLines(tsv()).get(1).substring("# seen on\t".length());
        return Kept.of(example, lesson, seenOn.replaceFirst(" · \\d+ \\w+ \\d+$", ""), runs(""));
    }

    private Path tsv() {
        return runs("Tiny.tsv");
    }

    private Path runs(String file) {
        return course.resolve("docs/target/runs/tiny").resolve(file);
    }

    private void source(String name, String code) throws IOException {
        Path source = write("lesson-09-tiny/src/main/java/tiny/" + name + ".java", "package tiny;\n" + code);
        Path classes = Files.createDirectories(lesson.classes());
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(),
                "-sourcepath", course.resolve("lesson-09-tiny/src/main/java").toString(), source.toString()));
    }

    private Path write(String file, String text) throws IOException {
        Path path = course.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}
