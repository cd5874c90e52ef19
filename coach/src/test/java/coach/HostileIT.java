package coach;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What learners write: each ends in one sentence and in bounded time, the coach goes on, and nothing is left behind. */
@Tag("proof")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileIT {
    private static final String RIGHT = "return n + n;";

    @TempDir
    private static Path folder;
    private Copy copy;
    private Checker checker;
    private Checker brisk;

    @BeforeAll
    void start() throws IOException {
        copy = Copy.in(folder);
        checker = new Checker(2);
        brisk = new Checker(1, "-Dcoach.millis=2000");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            endless loop            | while (true) { }                                                  | Your code was still running after 2 seconds, and was stopped. → Ex1Twice.java:5
            sleeps for ever         | try { Thread.sleep(999999); } catch (Exception e) { } return n;   | Your code was still running after 2 seconds, and was stopped. → Ex1Twice.java:5
            ends the JVM            | System.exit(0); return n;                                         | Your code called System.exit, which ends the whole program. → Ex1Twice.java:5
            ends it in a thread     | new Thread(() -> System.exit(3)).start(); while (true) { }        | Your code called System.exit, which ends the whole program. → Ex1Twice.java:5
            halts the JVM           | Runtime.getRuntime().halt(7); return n;                           | The JVM in which your code ran came to an end (exit status 7).
            sleeping threads        | while (true) { new Thread(() -> { try { Thread.sleep(99999); } catch (Exception e) { } }).start(); } | Your code started more than 2000 threads, and was stopped. → Ex1Twice.java
            memory without end      | java.util.List<Object> all = new java.util.ArrayList<>(); while (true) { all.add(new byte[1000000]); } | Your code used up all its memory (256 MB), and was stopped.
            memory, and catches all | java.util.List<Object> all = new java.util.ArrayList<>(); while (true) { try { all.add(new byte[1000000]); } catch (Throwable t) { } } | Your code used up all its memory (256 MB), and was stopped.
            output without end      | while (true) { System.out.println("and on"); }                    | Your code printed more than 1 million characters, and was stopped.
            errors without end      | while (true) { System.err.println("and on"); }                    | Your code printed more than 1 million characters, and was stopped.
            never returns           | return twice(n);                                                  | Your code threw java.lang.StackOverflowError. → Ex1Twice.java:5
            throws                  | throw new IllegalStateException("no\\nidea");                     | Your code threw java.lang.IllegalStateException: no idea. → Ex1Twice.java:5
            does not compile        | return m;                                                         | This does not compile: cannot find symbol: variable m → Ex1Twice.java:5
            missing import          | return new Semaphore(n).availablePermits();                       | This does not compile: cannot find symbol: class Semaphore. Is the line "import java.util.concurrent.Semaphore;" missing? → Ex1Twice.java:5
            half saved              | return                                                            | This does not compile: illegal start of expression → Ex1Twice.java:6
            wrong                   | return n * n;                                                     | Twice three is six, and you said 9. → Ex1Twice.java:6
            closes the output       | System.out.close(); System.err.close(); return n;                 | Twice three is six, and you said 3. → Ex1Twice.java:6
            reads the input         | try { return System.in.read(); } catch (Exception e) { return 0; } | Twice three is six, and you said -1. → Ex1Twice.java:6
            writes a file           | try { java.nio.file.Files.writeString(java.nio.file.Path.of("x"), "x"); } catch (Exception e) { } return n; | Twice three is six, and you said 3. → Ex1Twice.java:6
            """)
    void endsInOneSentence(String name, String body, String sentence) {
        copy.save(body);
        // Only what never ends by itself is given two seconds: on a busy machine all else may need longer.
        Checker inTime = sentence.contains("2 seconds") ? brisk : checker;
        Verdict verdict = inTime.check(copy.exercise());
        assertEquals(sentence, verdict.sentence());
        assertEquals("not yet", verdict.word());
        theCoachGoesOn();
    }

    @Test
    void aDeadlockIsNamed() {
        copy.save("""
                Object a = new Object(); Object b = new Object();
                java.util.concurrent.CountDownLatch both = new java.util.concurrent.CountDownLatch(2);
                Thread ann = new Thread(() -> { synchronized (a) { both.countDown(); while (both.getCount() > 0) { } synchronized (b) { } } }, "Ann");
                Thread bob = new Thread(() -> { synchronized (b) { both.countDown(); while (both.getCount() > 0) { } synchronized (a) { } } }, "Bob");
                ann.start(); bob.start();
                try { ann.join(); } catch (InterruptedException e) { }
                return n;""");
        String sentence = checker.check(copy.exercise()).sentence();
        assertAll(
                () -> assertTrue(sentence.contains("\"Ann\" waits for a lock that \"Bob\" holds"), sentence),
                () -> assertTrue(sentence.contains("\"Bob\" waits for a lock that \"Ann\" holds"), sentence));
        theCoachGoesOn();
    }

    @Test
    void threadsThatSpinWithoutEnd() {
        copy.save("while (true) { new Thread(() -> { while (true) { } }).start(); }");
        String sentence = brisk.check(copy.exercise()).sentence();
        // A slow machine may not even come to 2,000 threads in that time.
        assertTrue(sentence.matches("Your code (started more than 2000 threads|was still running after 2 seconds|kept its JVM so busy).*"), sentence);
        theCoachGoesOn();
    }

    /** At once, and when the code runs. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theCoachIsInterrupted(boolean whenItRuns) throws Exception {
        copy.save("try { java.nio.file.Files.createFile(java.nio.file.Path.of(\"here\")); } catch (Exception e) { } while (true) { }");
        Checker own = new Checker(1);
        try {
            CompletableFuture<Verdict> verdict = CompletableFuture.supplyAsync(() -> own.check(copy.exercise()));
            while (whenItRuns && !isHere(own.folder())) {
                assertFalse(verdict.isDone(), "There is a verdict on code that never ends.");
                Thread.sleep(20);
            }
            own.close();
            Throwable thrown = assertThrows(ExecutionException.class, verdict::get).getCause();
            assertEquals("course.CourseFailure: The coach was interrupted.", thrown.toString());
            assertFalse(Files.exists(own.folder()), "The folder is still there.");
        } finally {
            own.close();
        }
    }

    private static boolean isHere(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.anyMatch(file -> file.endsWith("here"));
        }
    }

    @Test
    void aLeftoverThreadCostsOnlyItsJvm() {
        copy.save("new Thread(() -> { while (true) { } }).start(); return n + n;");
        assertTrue(checker.check(copy.exercise()).isDone());
        theCoachGoesOn();
    }

    @Test
    void aRenamedClass() throws IOException {
        Files.writeString(copy.exercise().file(), Copy.answer(RIGHT).replace("Ex1Twice", "Twice"));
        assertEquals("There is no class Ex1Twice in this file, and the test looks for it by that name. → Ex1Twice.java:1",
                checker.check(copy.exercise()).sentence());
        theCoachGoesOn();
    }

    @Test
    void aRenamedMethod() throws IOException {
        Files.writeString(copy.exercise().file(), Copy.answer(RIGHT).replace("twice(", "doubled("));
        String sentence = checker.check(copy.exercise()).sentence();
        assertTrue(sentence.contains("do not fit together any more") && sentence.contains("method twice(int)"), sentence);
        theCoachGoesOn();
    }

    @Test
    void aDeletedFile() throws IOException {
        Files.delete(copy.exercise().file());
        assertEquals("Ex1Twice.java is gone. To get the starter back: mvn -q -pl coach exec:java -Dargs=\"reset 1.1\"",
                checker.check(copy.exercise()).sentence());
        Files.writeString(copy.exercise().file(), "");
        assertEquals("Ex1Twice.java is empty. → Ex1Twice.java:1", checker.check(copy.exercise()).sentence());
        Files.write(copy.exercise().file(), new byte[] {(byte) 0xff, 0, 1, 2});
        assertEquals(Verdict.Kind.NOT_COMPILED, checker.check(copy.exercise()).kind());
        theCoachGoesOn();
    }

    @Test
    void theCompilerCannotWrite() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Files.createFile(classes.resolve("sums")); // where the package's folder would be
        try (Compiler compiler = new Compiler(folder.resolve("kept"))) {
            assertEquals("Your code was not checked: the compiler cannot write its classes to " + classes + ". Is there space on that disk?",
                    compiler.compile(Answer.ofLearner(copy.exercise()), classes).orElseThrow());
        }
    }

    private void theCoachGoesOn() {
        Verdict verdict = checker.check(new Answer(copy.exercise(), Copy.answer(RIGHT), copy.exercise().lesson().solutionRoot()));
        assertTrue(verdict.isDone(), verdict.sentence());
    }

    @AfterAll
    void nothingIsLeft() throws IOException {
        List<ProcessHandle> jvms = ProcessHandle.current().descendants().toList();
        Path files = checker.folder();
        checker.close();
        brisk.close();
        assertAll(
                () -> assertFalse(jvms.isEmpty()),
                () -> assertEquals(List.of(), jvms.stream().filter(ProcessHandle::isAlive).toList()),
                () -> assertFalse(Files.exists(files), () -> TextFile.list(files).toString()),
                () -> assertEquals(List.of(), Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                        .filter(thread -> thread.equals("what the tests print") || thread.equals("starts JVMs")).toList()));
        try (Stream<Path> left = Files.walk(folder)) {
            assertEquals(List.of(), left.filter(path -> path.toString().endsWith(".class")).toList());
        }
    }
}
