package coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.Exercise;
import course.WrongAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breaks a small course on purpose: the gate must say so each time. */
class GateIT {
    @TempDir
    private Path folder;
    private Copy copy;
    private Exercise exercise;
    private Gate gate;
    private Gate.Recording recording = Gate.Recording.OFF;

    @BeforeEach
    void copyTheCourse() throws IOException {
        copy = Copy.in(folder.resolve("course"));
        exercise = copy.exercise();
    }

    @Test
    void nothingIsBroken() {
        assertFaults();
        assertEquals("The gate: 1 solution and 2 right answers pass, 1 starter and 3 wrong answers fail as they must.", gate.counts());
    }

    @Test
    @Tag("proof")
    void aTestWithAnEmptyBody() {
        copy.change(exercise.test(), text -> text.replaceAll("Told\\.that\\(Ex1Twice\\.twice\\(-3.*", ""));
        assertFaults("wrong/NoSign.java must fail by an assertion of lessThanNothing: it passes all tests.");
    }

    @Test
    @Tag("proof")
    void testsWithoutAnyTest() {
        copy.change(exercise.test(), text -> text.replace("@Test\n", ""));
        assertFaults("the solution must pass: \"Not one test was run.\"", "right/Shifted.java must pass", "right/TimesTwo.java must pass",
                "the starter without its abort line must fail by an assertion", "wrong/AddsTwo", "wrong/NoSign", "wrong/SquaresIt");
    }

    @Test
    @Tag("proof")
    void answersThatAreNotWhatTheyShouldBe() throws IOException {
        Path isRight = exercise.wrongAnswers().get(0).file();
        copy.change(exercise.file(), text -> text.replace("return n;", "return n + n;"));
        copy.change(exercise.solution(), text -> text.replace("n + n", "n"));
        copy.change(exercise.rightAnswers().get(0), text -> text.replace("n << 1", "n << 2"));
        addWrong("Another", "{@code three}", "{@code lessThanNothing}");
        addWrong("DoesNotCompile", "n + 2", "m + 2");
        addWrong("Hangs", "return n + 2;", "while (true) { }");
        addWrong("NamesNone", "Caught by", "Seen by");
        addWrong("Throws", "n + 2", "n / 0");
        copy.change(isRight, text -> text.replace("n + 2", "n + n"));
        assertFaults(
                "the solution must pass",
                "right/Shifted.java must pass: \"Twice three is six, and you said 12. → Ex1Twice.java:6\" (three)",
                "the starter without its abort line must fail by an assertion: it passes all tests.",
                "wrong/AddsTwo.java must fail by an assertion of three: it passes all tests.",
                "wrong/Another.java must be caught by lessThanNothing, and was by three:",
                "wrong/DoesNotCompile.java must fail by an assertion of three: \"This does not compile: cannot find symbol: variable m",
                "wrong/Hangs.java must fail by an assertion of three: \"Your code was still running after 8 seconds",
                "wrong/NamesNone.java must say in its first comment: Caught by {@code method}.",
                "wrong/Throws.java must fail by an assertion of three: \"Your code threw java.lang.ArithmeticException: / by zero.");
    }

    @Test
    @Tag("proof")
    void filesAreMissing() throws IOException {
        copy.change(exercise.file(), text -> text.replace("1.1 is", "1.2 is"));
        copy.change(exercise.folder().resolve("exercise.adoc"), text -> text.replaceAll("(?s)\\.Hint 2.*?====.*?====\n", ""));
        delete(exercise.wrongAnswers().get(0));
        Files.delete(exercise.rightAnswers().get(0));
        Files.delete(exercise.solution());
        Files.createDirectory(exercise.folder().resolveSibling("Ex2Half"));
        Files.createFile(exercise.file().resolveSibling("Ex3Third.java"));
        Files.createFile(exercise.test().resolveSibling("Ex3ThirdTest.java"));
        assertFaults(
                "lesson-01-sums/src/exercise/java/sums/Ex3Third.java belongs to no line of lesson-01-sums/exercises.txt.",
                "lesson-01-sums/src/test/java/sums/Ex3ThirdTest.java belongs to no line of lesson-01-sums/exercises.txt.",
                "lesson-01-sums/answers/Ex2Half belongs to no line of lesson-01-sums/exercises.txt.",
                "1.1 needs three hints or more, numbered from 1 on, and has [1, 3].",
                "1.1 needs three wrong answers or more, and has 2.",
                "1.1 needs two other right answers or more, and has 1.",
                "1.1 has no solution: lesson-01-sums/src/solution/java/sums/Ex1Twice.java",
                "the starter must have this, once: abort(\"1.1 is waiting for you: delete this line.\");");
    }

    @Test
    @Tag("proof")
    void aLearnersWorkIsLeftAlone() {
        copy.change(exercise.file(), Exercise::begun);
        assertFaults();
        assertTrue(gate.counts().endsWith(" 1 starter left alone: begun by a learner."), gate.counts());
    }

    @Test
    @Tag("proof")
    void withCiEveryStarterIsSeen() {
        copy.change(exercise.file(), Exercise::begun);
        assertFaults(true, "the starter must have this, once: abort(\"1.1 is waiting for you: delete this line.\");");
    }

    @Test
    @Tag("proof")
    void aStarterAbortsOnce() {
        copy.change(exercise.file(), text -> text.replaceFirst("(?m)^.*abort\\(.*\\R", "$0$0"));
        assertFaults(true, "the starter must have this, once: abort(\"1.1 is waiting for you: delete this line.\");");
    }

    @Test
    @Tag("proof")
    void aLineWithoutItsFiles() throws IOException {
        Files.writeString(folder.resolve("course/lesson-01-sums/exercises.txt"), "1.2 Ex2Half | Half | sums | core | 10 | halves\n",
                StandardOpenOption.APPEND);
        assertFaults(
                "1.2 needs three hints or more, numbered from 1 on, and has [].",
                "1.2 needs three wrong answers or more, and has 0.",
                "1.2 needs two other right answers or more, and has 0.",
                "1.2 has no solution: lesson-01-sums/src/solution/java/sums/Ex2Half.java",
                "1.2 has no starter: lesson-01-sums/src/exercise/java/sums/Ex2Half.java",
                "1.2 has no test: lesson-01-sums/src/test/java/sums/Ex2HalfTest.java",
                "1.2 isn't included in a section of lesson-01-sums/sums.adoc.");
    }

    @Test
    @Tag("proof")
    void anotherVerdictThanTheFileLists() {
        copy.change(said("AddsTwo"), text -> text.replace("Twice three", "Three and three"));
        copy.change(said("NoSign"), text -> text.replace("lessThanNothing", "three"));
        assertFaults(
                "wrong/AddsTwo.java got another verdict than its file lists. The tests said \"Twice three is six, and you said 5. "
                        + "→ Ex1Twice.java:6\" (three), but the file says \"Three and three is six, and you said 5. → Ex1Twice.java:6\" "
                        + "(three). To replace that, or with -Drecord=also to add to it: "
                        + "mvn -q -Pprove -pl coach compile exec:java@gate -Drecord -Dexercise=1.1",
                "wrong/NoSign.java got another verdict than its file lists.");
    }

    @Test
    @Tag("proof")
    void anotherNumberOrNameThanTheFileLists() {
        copy.change(exercise.test(), text -> text.replace("and you said", "and \\\"you\\\" said"));
        copy.change(said("AddsTwo"), text -> text.replace("you said 5", "\"Ann\" said 17"));
        copy.change(said("NoSign"), text -> text.replace("you said 6", "\"Bob\" said -6"));
        copy.change(said("SquaresIt"), text -> "one\tOf two verdicts.\n" + text.replace("you said 9", "\"Cleo\" said 9"));
        assertFaults();
    }

    @Test
    @Tag("proof")
    void answersAndTheirFilesBelongTogether() throws IOException {
        Files.move(said("NoSign"), said("LostSign"));
        assertFaults(
                "lesson-01-sums/answers/Ex1Twice/wrong/LostSign.txt belongs to no wrong answer. Delete it.",
                "wrong/NoSign.java has no file with what the tests say to it: \"Twice -3 is -6");
    }

    @Test
    @Tag("proof")
    void recordUpdatesOnlyTheFilesThatDiffer() throws IOException {
        String sameShape = "three\tTwice three is six, and you said 1. → Ex1Twice.java:2\n";
        String right = Files.readString(said("NoSign"));
        Files.writeString(said("AddsTwo"), sameShape);
        Files.writeString(said("SquaresIt"), "three\tThis was said once.\n");
        Files.delete(said("NoSign"));
        recording = Gate.Recording.REPLACE;
        assertFaults();
        assertEquals(sameShape, Files.readString(said("AddsTwo")));
        assertEquals("three\tTwice three is six, and you said 9. → Ex1Twice.java:6\n", Files.readString(said("SquaresIt")));
        assertEquals(right, Files.readString(said("NoSign")));
    }

    @Test
    @Tag("proof")
    void recordAlsoAddsALine() throws IOException {
        String right = Files.readString(said("AddsTwo"));
        Files.writeString(said("SquaresIt"), "three\tThis was said once.\n");
        recording = Gate.Recording.ADD;
        assertFaults();
        assertEquals("three\tThis was said once.\nthree\tTwice three is six, and you said 9. → Ex1Twice.java:6\n",
                Files.readString(said("SquaresIt")));
        assertEquals(right, Files.readString(said("AddsTwo")));
    }

    private Path said(String wrongAnswer) {
        return exercise.folder().resolve("wrong").resolve(wrongAnswer + ".txt");
    }

    private static void delete(WrongAnswer answer) throws IOException {
        Files.delete(answer.file());
        Files.delete(answer.failuresFile());
    }

    private void addWrong(String name, String old, String now) throws IOException {
        WrongAnswer first = exercise.wrongAnswers().get(0);
        WrongAnswer added = new WrongAnswer(first.file().resolveSibling(name + ".java"));
        Files.copy(first.file(), added.file());
        Files.copy(first.failuresFile(), added.failuresFile());
        copy.change(added.file(), text -> text.replace(old, now));
    }

    private void assertFaults(String... sentences) {
        assertFaults(false, sentences);
    }

    private void assertFaults(boolean ci, String... sentences) {
        gate = new Gate(copy.course(), copy.course().exercises(), recording, ci, true, 1, "-Dcoach.millis=8000", "-Dcoach.again=true");
        List<String> faults = gate.check();
        assertEquals(sentences.length, faults.size(), faults.toString());
        for (int i = 0; i < sentences.length; i++) {
            assertTrue(faults.get(i).contains(sentences[i]), faults.get(i));
        }
    }
}
