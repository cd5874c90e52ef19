package coach;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.CourseFailure;
import course.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reset: the starter comes from git, and what the learner wrote is kept. */
class StarterTest {
    @TempDir
    private Path folder;

    @Test
    void theNewestVersionThatWaitsComesBack() throws Exception {
        Copy copy = Copy.in(folder);
        Path file = copy.exercise().file();
        git("init", "-q");
        commit();
        copy.change(file, text -> text.replace("return n;", "return n + 0;"));
        commit();
        String starter = Files.readString(file);
        copy.change(file, Exercise::begun);
        commit();
        copy.save("return n * n;");
        String mine = Files.readString(file);

        assertEquals("1.1 is as it was in the beginning. Yours is in Ex1Twice.java.bak.", Starter.of(copy.exercise()).restore());
        assertEquals(starter, Files.readString(file));
        assertEquals(mine, Files.readString(file.resolveSibling("Ex1Twice.java.bak")));

        copy.save("return 0;");
        assertEquals("1.1 is as it was in the beginning. Yours is in Ex1Twice.java.bak2.", Starter.of(copy.exercise()).restore());
        assertEquals(mine, Files.readString(file.resolveSibling("Ex1Twice.java.bak")));

        Files.delete(file);
        assertEquals("1.1 is as it was in the beginning.", Starter.of(copy.exercise()).restore());
        assertEquals(starter, Files.readString(file));
    }

    @Test
    void withoutGitThereIsASentence() throws IOException {
        Copy copy = Copy.in(folder);
        String before = Files.readString(copy.exercise().file());
        CourseFailure failure = assertThrows(CourseFailure.class, () -> Starter.of(copy.exercise()));
        assertAll(
                () -> assertTrue(failure.getMessage().startsWith("The starter of 1.1 is kept in git"), failure.getMessage()),
                () -> assertEquals(before, Files.readString(copy.exercise().file())));
    }

    private void commit() throws Exception {
        git("add", "-A");
        git("-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "test");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process git = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            assertEquals(0, git.waitFor());
        } catch (IOException e) {
            Assumptions.abort("There is no git here.");
        }
    }
}
