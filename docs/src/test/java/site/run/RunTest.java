package site.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.CourseFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each test runs a tiny program, {@link Tiny}, in a JVM of its own. */
class RunTest {

    /** Does what its argument says. */
    static final class Tiny {
        public static void main(String[] args) throws InterruptedException {
            switch (args[0]) {
                case "error" -> System.err.println("oh no");
                case "status" -> System.exit(3);
                case "hang" -> Thread.sleep(60_000);
                default -> {
                    System.out.println("gr\u00fcn");
                    Thread.sleep(300);
                    System.out.println("two");
                }
            }
        }
    }

    @Test
    void stampsEachLineFromTheFirstOneOn() throws Exception {
        Run run = run("print", 60);
        assertEquals(List.of("gr\u00fcn", "two"), run.texts());
        assertEquals(0, run.lines().get(0).millis());
        assertTrue(run.lines().get(1).millis() > 0, run.toString());
    }

    @Test
    void anErrorFailsInOneSentence() {
        assertEquals("Tiny printed an error: \"oh no\".", failure("error", 60));
    }

    @Test
    void aStatusOtherThanZeroFailsInOneSentence() {
        assertEquals("Tiny ended with status 3 instead of 0. It printed: nothing.", failure("status", 60));
    }

    @Test
    void aProgramThatDoesNotEndIsStopped() {
        assertEquals("Tiny did not end within 1 s. Until then it printed: nothing.", failure("hang", 1));
        boolean alive = ProcessHandle.current().children()
                .anyMatch(child -> child.info().commandLine().orElse("").contains("RunTest$Tiny"));
        assertFalse(alive, "Tiny is still running.");
    }

    private static String failure(String what, int seconds) {
        return assertThrows(CourseFailure.class, () -> run(what, seconds)).getMessage();
    }

    private static Run run(String what, int seconds) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path classes = Path.of(RunTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        return Run.of("Tiny", List.of(java, "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
                "-cp", classes.toString(), Tiny.class.getName(), what), classes, Duration.ofSeconds(seconds));
    }
}
