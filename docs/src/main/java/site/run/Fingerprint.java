package site.run;

import course.Lesson;
import course.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a program's run depends on, apart from the machine, as a SHA-256: the program's source, and the sources and resources of
 * the lesson that it names, directly or through others. A file counts as named if the first word of its name occurs in the code, so
 * there may be too many of them, but never too few. Comments, line ends and indentation don't count, because no run depends on them.
 */
public final class Fingerprint {
    /** In group 1 what must stay as it is; otherwise what can be one blank. */
    private static final Pattern JAVA = Pattern.compile("(" + tripleQuoted('"') + "|" + quoted('"') + "|" + quoted('\'')
            + ")|(?:\\s++|//[^\n]*+|/\\*.*?\\*/)++", Pattern.DOTALL);
    /** In group 1 what must stay as it is; otherwise what can be one line end. In Python, indentation is code. */
    private static final Pattern PYTHON = Pattern.compile("(" + tripleQuoted('"') + "|" + tripleQuoted('\'') + "|" + quoted('"')
            + "|" + quoted('\'') + ")|(?:[ \t]*+(?:#[^\n]*+)?\n)++", Pattern.DOTALL);

    private Fingerprint() { }

    /** The fingerprint of a program as its code is now. If its source is missing, that is different from all others. */
    public static String of(Example example) {
        Lesson lesson = example.lesson();
        if (example.isPython()) {
            return sha256(code(lesson.python().resolve(example.program())));
        }
        return sha256(String.join("\n", named(example.program(), sourcesAndResources(lesson)).values()));
    }

    /** All that an example can name: the lesson's sources and resources. Its copy of the kit is among them. */
    private static List<Path> sourcesAndResources(Lesson lesson) {
        return Stream.of(lesson.mainRoot(), lesson.folder().resolve("src/main/resources"))
                .filter(Files::isDirectory).flatMap(it -> texts(it).stream()).toList();
    }

    /** The texts in a folder, in the same order on every system. */
    private static List<Path> texts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|txt|html|json|properties)"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted(Comparator.comparing(file -> file.toString().replace('\\', '/')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code of the files that are named, in the order of the files. */
    private static Map<Path, String> named(String program, List<Path> files) {
        Map<Path, String> all = new LinkedHashMap<>();
        files.forEach(file -> all.put(file, code(file)));
        Set<String> words = new HashSet<>(Set.of(program));
        Set<Path> found = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Path file : files) {
                if (words.contains(file.getFileName().toString().split("\\W+")[0]) && found.add(file)) {
                    words.addAll(List.of(all.get(file).split("\\W+")));
                    more = true;
                }
            }
        }
        all.keySet().retainAll(found);
        return all;
    }

    private static String code(Path file) {
        String text = TextFile.read(file).replace("\r\n", "\n");
        if (file.toString().endsWith(".java")) {
            return reduced(JAVA.matcher(text), " ").strip();
        }
        return file.toString().endsWith(".py") ? reduced(PYTHON.matcher(text + "\n"), "\n").strip() : text;
    }

    private static String reduced(Matcher parts, String between) {
        return parts.replaceAll((MatchResult part) -> part.group(1) == null ? between : Matcher.quoteReplacement(part.group()));
    }

    private static String quoted(char quote) {
        return "Q[^Q\\\\\n]*+(?:\\\\.[^Q\\\\\n]*+)*+Q".replace('Q', quote);
    }

    private static String tripleQuoted(char quote) {
        return "QQQ[^Q\\\\]*+(?:(?:\\\\.|Q(?!QQ))[^Q\\\\]*+)*+QQQ".replace('Q', quote);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException every_jdk_has_it) {
            throw new AssertionError(every_jdk_has_it);
        }
    }
}
