package coach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Deletes folders of our own. */
final class Folders {
    private static final int MAX_TRIES = 3;

    private Folders() {
    }

    /** Deletes a folder with all that is in it, while others may delete parts of it. What somebody still holds open stays behind. */
    static void delete(Path folder) {
        for (int tries = 0; tries < MAX_TRIES && Files.isDirectory(folder); tries++) {
            try (Stream<Path> paths = Files.walk(folder)) {
                List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException | UncheckedIOException e) {
                // Somebody else was faster. Or, on Windows, a file is still open: the system clears the folder for temporary files.
            }
        }
    }
}
