package course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads texts and folders that a learner may have changed. */
public final class TextFile {
    private TextFile() {
    }

    /**
     * The text of a file. It's empty if there's no such file. Bytes that aren't UTF-8 become replacement characters.
     *
     * @throws UncheckedIOException if the file is there but can't be read
     */
    public static String read(Path file) {
        try {
            return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What's in a folder, sorted by name. It's empty if there's no such folder. */
    public static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same text with {@code \n} at the end of each line: git on Windows may have written {@code \r\n}. */
    static String readUnix(Path file) {
        return read(file).replace("\r\n", "\n");
    }
}
