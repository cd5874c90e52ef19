package beforeyoustart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page "Before you start" says about its code is true. */
class BeforeYouStartTest {

    @Test
    void bothWaysPrintHelloTwice() {
        assertEquals(List.of("Hello", "Hello"), printed(Lambdas::longWay));
        assertEquals(List.of("Hello", "Hello"), printed(Lambdas::shortWay));
    }

    @Test
    void aLambdaRemembersWhatItUses() {
        assertEquals(List.of("Hello Ann"), printed(Lambdas.greeting("Ann")));
        assertEquals(List.of("Task 1", "Task 2", "Task 3"), printed(() -> Lambdas.threeTasks().forEach(Runnable::run)));
    }

    @Test
    void aMissingFileIsToldOrAnswered(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("poem.txt"), "first\nsecond\n");
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        Path none = folder.resolve("none.txt");
        assertEquals("first\nsecond\n", CheckedExceptions.text(file));
        assertEquals("first\nsecond\n", CheckedExceptions.job(file).call());
        assertEquals("", CheckedExceptions.textOr(empty, "otherwise"));
        assertThrows(IOException.class, () -> CheckedExceptions.text(none));
        assertThrows(IOException.class, () -> CheckedExceptions.job(none).call());
        assertEquals("otherwise", CheckedExceptions.textOr(none, "otherwise"));
    }

    @Test
    void anInterruptEndsTheWait() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, Interruptions::waitAMoment);

        Thread.currentThread().interrupt();
        assertEquals(List.of("Somebody asked me to stop."), printed(Interruptions.task()));

        Thread.currentThread().interrupt();
        Interruptions.waitQuietly();
        assertTrue(Thread.interrupted(), "The request is left for the caller.");
    }

    @Test
    void doorsAreClosedInTheOppositeOrder() {
        assertEquals(List.of("Between front door and back door", "Closed back door", "Closed front door"),
                printed(Resources::walkThrough));
    }

    private static List<String> printed(Runnable task) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true));
        try {
            task.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString().lines().toList();
    }
}
