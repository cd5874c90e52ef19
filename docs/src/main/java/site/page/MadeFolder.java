package site.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that the build makes. What's in it comes from this build, because it begins empty.
 *
 * @param path where it is
 */
public record MadeFolder(Path path) {

    /** The folder at this place, without what an earlier build has left in it. */
    public static MadeFolder emptied(Path path) throws IOException {
        if (Files.exists(path)) {
            for (Path inside : all(path)) {
                Files.delete(inside);
            }
        }
        return new MadeFolder(path);
    }

    /** What's in a folder, and the folder itself at the end. */
    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }

    /** A folder in this folder. */
    public MadeFolder in(String name) {
        return new MadeFolder(path.resolve(name));
    }

    /** Writes a file into this folder. */
    public void write(String file, String text) throws IOException {
        Files.createDirectories(path);
        Files.writeString(path.resolve(file), text);
    }
}
