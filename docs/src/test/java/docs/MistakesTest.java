package docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MistakesTest {
    @Test
    void showsWhatIsWrongTheCodeAndWhatTheTestsSaid(@TempDir Path folder) throws IOException {
        Path wrong = Files.createDirectories(folder.resolve("exercise/wrong"));
        Files.writeString(wrong.resolve("LockPerCall.java"), """
                package threads;

                /** Wrong: a new lock, made by {@code new Object()},
                 * keeps nobody out. Caught by {@code twoThreads}. */
                final class Ex3HitCounter {
                }
                """);
        Path said = Files.createDirectories(folder.resolve("said"));
        Files.writeString(said.resolve("LockPerCall.txt"), "A hit was lost: 1 < 2.\n");

        assertEquals("""
                .Common mistakes, and what the tests say to them
                [%collapsible]
                ====
                *Lock per call.* A new lock, made by `+new Object()+`, keeps nobody out.

                [listing]
                ----
                final class Ex3HitCounter {
                }
                ----

                The tests say: _+++A hit was lost: 1 &lt; 2.+++_

                ====
                """, new Mistakes(folder.resolve("exercise"), said).asciidoc());
    }
}
