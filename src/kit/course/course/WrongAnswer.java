package course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A wrong answer to an exercise. Its first comment says what's wrong and which test catches it. The {@code .txt} file next to it lists
 * what the tests say: the gate has written that.
 *
 * @param file its Java file
 */
public record WrongAnswer(Path file) {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*?(.*?)\\*/\\s*");
    private static final Pattern CAUGHT_BY = Pattern.compile("Caught by \\{@code (\\w+)}(?: or \\{@code (\\w+)})?");

    /**
     * How a test fails.
     *
     * @param test the test method; empty if the file doesn't say
     * @param sentence what the test says, in one line
     */
    public record Failure(String test, String sentence) {
        /** {@code "One hit was lost." (everyHitCounts)}. */
        @Override
        public String toString() {
            return "\"" + sentence + "\" (" + test + ")";
        }
    }

    /** The name of its file: {@code LockPerCall}. */
    public String name() {
        return file.getFileName().toString().replace(".java", "");
    }

    /** Its Java text, from what comes after the first comment on. */
    public String code() {
        Matcher comment = COMMENT.matcher(text());
        return comment.find() ? text().substring(comment.end()).strip() : text();
    }

    /** Its whole Java text. */
    public String text() {
        return TextFile.readUnix(file);
    }

    /** The first comment in one line: what's wrong, and which test catches it. It's empty if there's no comment. */
    public String comment() {
        Matcher comment = COMMENT.matcher(text());
        return comment.find() ? comment.group(1).replaceAll("\\n\\s*\\*", " ").replaceAll("\\s+", " ").strip() : "";
    }

    /** The test method that the first comment names; two, where chance decides which one comes first; none if it names none. */
    public List<String> catchers() {
        Matcher caught = CAUGHT_BY.matcher(comment());
        return caught.find() ? Stream.of(caught.group(1), caught.group(2)).filter(Objects::nonNull).toList() : List.of();
    }

    /** The file that lists what the tests say to it. */
    public Path failuresFile() {
        return file.resolveSibling(name() + ".txt");
    }

    /** What its file lists: a line for each failure, with the test method, a tab and the sentence. There's more than one where chance decides. */
    public List<Failure> failures() {
        return TextFile.read(failuresFile()).lines().map(line -> {
            int tab = line.indexOf('\t');
            return new Failure(line.substring(0, Math.max(tab, 0)), line.substring(tab + 1));
        }).toList();
    }

    /** Writes its file, which then lists these. */
    public void record(List<Failure> failures) {
        try {
            Files.writeString(failuresFile(),
                    failures.stream().map(it -> it.test() + "\t" + it.sentence() + "\n").collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
