package site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.CourseFailure;
import course.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import site.page.Page;
import site.run.CapturedRun;
import site.run.Example;

/** What is run and what is kept, with a lesson that has one tiny program. */
class CaptureTest {
    @TempDir
    Path course;
    private Path docs;
    private Lesson lesson;
    private Path recorded;
    private ExampleCompiler compiler;

    @BeforeEach
    void aLesson() throws Exception {
        docs = course.resolve("docs");
        lesson = new Lesson(course.resolve("lesson-09-tiny"));
        compiler = new ExampleCompiler(docs);
        recorded = lesson.runs().resolve("Tiny.tsv");
        write("docs/pages.txt", "9-tiny | 9. Tiny | lesson-09-tiny");
        write("docs/runs.txt", "9-tiny | Tiny 7 | -");
        write("lesson-09-tiny/src/test/expected/Tiny.txt", "^Run 7$");
        source("class Tiny { public static void main(String[] args) { System.out.println(\"Run \" + args[0]); } }");
    }

    @Test
    void aRunForEveryoneGoesToTheLesson() throws Exception {
        assertEquals("Recorded 1 run in the lessons.", take(Capture.Goal.RECORD));
        List<String> lines = Files.readAllLines(recorded);
        assertEquals("# command\tmvn -q -pl lesson-09-tiny exec:java -Ddemo=Tiny -Dargs=\"7\"", lines.get(0));
        assertTrue(lines.get(1).matches("# seen on\t.+ · \\d+ cores? · JDK .+ · \\d+ \\w+ \\d{4}"), lines.get(1));
        assertEquals("0\tRun 7", lines.get(3));
        assertTrue(CapturedRun.shown(tiny(), docs).fits());
    }

    @Test
    void aRunOfThisMachineLeavesTheLessonAlone() throws Exception {
        assertEquals("Took 1 run for the site.", take(Capture.Goal.OWN));
        assertFalse(Files.exists(recorded));
        assertTrue(CapturedRun.shown(tiny(), docs).fits());
    }

    @Test
    void aProofLeavesTheSiteAlone() throws Exception {
        assertEquals("Ran 1 program, and all rules hold.", take(Capture.Goal.PROVE));
        assertFalse(CapturedRun.shown(tiny(), docs).fits());
    }

    @Test
    void aRunThatBreaksARuleIsNotKept() throws Exception {
        write("lesson-09-tiny/src/test/expected/Tiny.txt", "^Run 8$");
        String sentence = "Tiny of lesson 9 isn't kept. The rule \"^Run 8$\" does not hold: no line contains \"^Run 8$\"."
                + " It printed: \"Run 7\".";

        assertEquals(sentence + "\nTook 0 runs for the site.", take(Capture.Goal.OWN));
        assertEquals(sentence, assertThrows(CourseFailure.class, () -> take(Capture.Goal.RECORD)).getMessage());
        assertEquals(sentence, assertThrows(CourseFailure.class, () -> take(Capture.Goal.PROVE)).getMessage());
        assertFalse(Files.exists(recorded));
        assertFalse(CapturedRun.shown(tiny(), docs).fits());
    }

    @Test
    void aProgramThatFailsOrCannotBeDrawnIsNotKept() throws Exception {
        source("class Tiny { public static void main(String[] args) { System.exit(3); } }");
        assertEquals("Tiny of lesson 9 isn't kept. Tiny ended with status 3 instead of 0. It printed: nothing.\n"
                + "Took 0 runs for the site.", take(Capture.Goal.OWN));

        source("class Tiny { public static void main(String[] args) { System.out.println(\"Run 7\"); } }");
        write("docs/runs.txt", "9-tiny | Tiny 7 | timeline | No task starts.");
        assertTrue(take(Capture.Goal.OWN).startsWith("Tiny of lesson 9 isn't kept."));
        assertFalse(CapturedRun.shown(tiny(), docs).fits());
    }

    @Test
    void aRuleForIdleMachinesIsNothingToAProof() throws Exception {
        write("lesson-09-tiny/src/test/expected/Tiny.txt", "idle: ^Run 8$");
        assertEquals("Ran 1 program, and all rules hold.", take(Capture.Goal.PROVE));
    }

    @Test
    void aProgramThatDoesNotCompileStopsAll() {
        CourseFailure failure = assertThrows(CourseFailure.class, () -> source("class Tiny { int x = y; }"));
        assertTrue(failure.getMessage().startsWith("The examples of lesson-09-tiny must compile before they can run:\n"),
                failure.getMessage());
    }

    @Test
    void aProgramThatNeedsANewerJavaIsLeftOut() throws Exception {
        write("lesson-09-tiny/pom.xml", "<needed.java>99</needed.java>");
        assertEquals("Recorded 0 runs in the lessons. Left out: lesson 9 (it needs Java 99).", take(Capture.Goal.RECORD));
    }

    @Test
    void onlySomeProgramsAreTakenIfThatIsAskedFor() throws Exception {
        write("docs/runs.txt", "9-tiny | Tiny 7 | -\n9-tiny | Other | -\n9-tiny | Third | -");
        assertEquals(List.of("Tiny", "Other", "Third"), chosen("all"));
        assertEquals(List.of("Tiny", "Third"), chosen("Third,Tiny"));
        assertEquals(List.of(), chosen("none"));
        CourseFailure failure = assertThrows(CourseFailure.class, () -> chosen("Tiny,tiny"));
        assertEquals("runs.txt has no program tiny. It has: Tiny, Other, Third.", failure.getMessage());
    }

    @Test
    void theOldOnesAreThoseThatDoNotFitTheCodeOrTheRules() throws Exception {
        assertEquals(List.of("Tiny"), chosen("old"));
        take(Capture.Goal.RECORD);
        assertEquals(List.of(), chosen("old"));
        write("lesson-09-tiny/src/test/expected/Tiny.txt", "^Run 8$");
        assertEquals(List.of("Tiny"), chosen("old"));
        write("lesson-09-tiny/src/test/expected/Tiny.txt", "^Run 7$");
        assertEquals(List.of(), chosen("old"));
        source("class Tiny { public static void main(String[] args) { } }");
        assertEquals(List.of("Tiny"), chosen("old"));
    }

    private List<String> chosen(String which) throws Exception {
        return new Capture(docs, Capture.Goal.RECORD, compiler).chosen(which).stream().map(Example::program).toList();
    }

    private String take(Capture.Goal goal) throws Exception {
        Capture capture = new Capture(docs, goal, compiler);
        return capture.takeAll(capture.possible(capture.chosen("all")));
    }

    private Example tiny() throws IOException {
        return Example.list(docs, Page.chapters(docs)).get(0);
    }

    private void source(String code) throws IOException {
        write("lesson-09-tiny/src/main/java/tiny/Tiny.java", "package tiny;\n" + code);
        compiler.compile(lesson);
    }

    private Path write(String file, String text) throws IOException {
        Path path = course.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }
}
