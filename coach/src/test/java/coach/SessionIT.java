package coach;

import static org.junit.jupiter.api.Assertions.assertTrue;

import course.Course;
import course.Exercise;
import course.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A learner's evening with lesson 1: 1.1 is done, 1.2 is begun, and in 1.3 a first try is wrong. What the coach prints is in
 * {@code coach/runs}, where the site's page about the coach takes it from. With {@code -Drecord} this test updates those files.
 */
@Tag("proof")
class SessionIT {
    private static final Path LESSON = Path.of("lesson-01-threads");
    private static final String UPDATE = "mvn -q -pl coach verify -Dproofs.tag= -Dit.test=SessionIT -Drecord";
    private static final int COLUMNS = 96;      // as many as a page has room for

    @TempDir
    private Path folder;

    @Test
    void aLearnersEvening() throws IOException {
        for (Path part : List.of(LESSON, Path.of("src/kit"))) {
            copy(Coach.here().folder().resolve(part), folder.resolve(part));
        }
        Course course = new Course(folder);
        Exercise first = course.exercise("1.1").orElseThrow();
        Exercise second = course.exercise("1.2").orElseThrow();
        Exercise third = course.exercise("1.3").orElseThrow();

        save(first, first.solution(), 40);
        save(second, folder.resolve(LESSON).resolve("answers/Ex2LoadPages/wrong/GetInTheLoop.java"), 20);
        save(third, folder.resolve(LESSON).resolve("answers/Ex3HitCounter/wrong/LockPerCall.java"), 0);
        String board = run(0, "list");
        String wrong = run(1, "check", "1.3");
        String hint = run(0, "hint", "1.3");
        save(third, third.solution(), 0);
        String right = run(0, "check", "1.3");

        assertTrue(board.contains("  done      ★ 1.1 "), board);
        assertTrue(board.contains("  not yet   ★ 1.2 "), board);
        assertTrue(board.contains("You last touched 1.3 "), board);
        assertTrue(wrong.contains("  not yet   Two threads read the counter at the same time"), wrong);
        assertTrue(wrong.contains("What your code did, from top to bottom:"), wrong);
        assertTrue(hint.startsWith("Hint 1 of "), hint);
        assertTrue(right.contains("  done      ★ 1.3 "), right);
        printed("board", board);
        printed("wrong", wrong);
        printed("hint", hint);
        printed("right", right);
    }

    /** Compares a text with its file in {@code coach/runs}, or updates the file. */
    private static void printed(String name, String text) throws IOException {
        Path file = ClassPath.of(SessionIT.class).resolve("../../runs/" + name + ".txt").normalize();
        if (Files.exists(file) && shape(TextFile.read(file)).equals(shape(text))) {
            return;
        }
        assertTrue(System.getProperty("record") != null,
                () -> "The coach prints something else than coach/runs/" + name + ".txt says. To update it: " + UPDATE + "\n" + text);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** A number of another length may break a line in another place. */
    private static String shape(String text) {
        return Shape.of(text).replaceAll("\\s+", " ");
    }

    private String run(int status, String... command) {
        return String.join("\n", Printed.by(folder, status, command).lines().flatMap(line -> Screen.wrap(line, COLUMNS).stream()).toList())
                + "\n";
    }

    private static void save(Exercise exercise, Path answer, int minutesAgo) throws IOException {
        Files.writeString(exercise.file(), TextFile.read(answer));
        Files.setLastModifiedTime(exercise.file(), FileTime.from(Instant.now().minus(Duration.ofMinutes(minutesAgo))));
    }

    /** The texts of a lesson; what was compiled there stays. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).filter(file -> !from.relativize(file).startsWith("target")).forEach(file -> {
                Path copy = to.resolve(from.relativize(file).toString());
                try {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
