package coach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the tests say to a wrong answer. The file next to the answer has one line for each verdict that it may get: the test method,
 * a tab, the sentence. Where chance picks between several verdicts, the file lists them all.
 *
 * @param test the test method that catches the answer
 * @param sentence what the test says, in one line
 */
record Saying(String test, String sentence) {

    /** The file that belongs to this wrong answer. */
    static Path file(Path answer) {
        return answer.resolveSibling(answer.getFileName().toString().replace(".java", ".txt"));
    }

    /** What this file lists: nothing if it doesn't exist. A line without a tab has no test. */
    static List<Saying> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Text.read(file).lines().map(line -> {
            int tab = line.indexOf('\t');
            return new Saying(line.substring(0, Math.max(tab, 0)), line.substring(tab + 1));
        }).toList();
    }

    /** Writes a file that lists these. */
    static void write(Path file, List<Saying> sayings) {
        try {
            Files.writeString(file, sayings.stream().map(it -> it.test + "\t" + it.sentence + "\n").collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the other one has the same test and a sentence of the same shape. */
    boolean matches(Saying other) {
        return test.equals(other.test) && Shape.of(sentence).equals(Shape.of(other.sentence));
    }

    @Override
    public String toString() {
        return "\"" + sentence + "\" (" + test + ")";
    }
}
