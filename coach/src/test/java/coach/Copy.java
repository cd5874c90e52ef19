package coach;

import course.Course;
import course.Exercise;
import course.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A copy of the small course in {@code src/test/course}, for tests that break it. */
record Copy(Path folder) {
    static Copy in(Path folder) throws IOException {
        Path original = ClassPath.of(Copy.class).resolve("../../src/test/course").normalize();
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(original)) {
            paths = walk.toList();
        }
        for (Path path : paths) {
            Path copy = folder.resolve(original.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(path, copy);
            }
        }
        return new Copy(folder);
    }

    Course course() {
        return new Course(folder);
    }

    Exercise exercise() {
        return course().exercises().get(0);
    }

    void change(Path file, UnaryOperator<String> change) {
        try {
            String text = TextFile.read(file);
            String changed = change.apply(text);
            if (changed.equals(text)) {
                throw new AssertionError("Nothing was changed in " + file);
            }
            Files.writeString(file, changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes an answer with this body: a save. */
    void save(String body) {
        change(exercise().file(), text -> answer(body) + "\n".repeat(text.length() % 2 + 1));
    }

    static String answer(String body) {
        return "package sums;\n\nfinal class Ex1Twice {\n    static int twice(int n) {\n        " + body + "\n    }\n}\n";
    }
}
