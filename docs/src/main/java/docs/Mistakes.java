package docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The wrong answers to an exercise, each with what the tests said to it when the coach's gate tried it in this build.
 *
 * @param exercise the folder of the exercise, with its answers in {@code wrong/}
 * @param said     the folder in which the gate left a text for each of them
 */
record Mistakes(Path exercise, Path said) {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*(.*?)\\*/\\s*");
    private static final Pattern CODE_WORD = Pattern.compile("\\{@code ([^}]*)}");

    /** One folded block; in it, for each wrong answer, what is wrong, its code and what the tests said. */
    String asciidoc() throws IOException {
        StringBuilder text = new StringBuilder(".Common mistakes, and what the tests say to them\n[%collapsible]\n====\n");
        for (Path wrong : wrongAnswers()) {
            text.append(asciidoc(wrong));
        }
        return text.append("====\n").toString();
    }

    private String asciidoc(Path wrong) throws IOException {
        String java = Files.readString(wrong).replace("\r", "");
        Matcher comment = COMMENT.matcher(java);
        if (!comment.find()) {
            throw new SiteFailure(wrong.getFileName() + " needs a first comment that says what is wrong.");
        }
        return """
                *%s.* %s

                [listing]
                ----
                %s
                ----

                The tests say: _+++%s+++_

                """.formatted(inWords(wrong), whatIsWrong(comment.group(1)), java.substring(comment.end()).strip(),
                escaped(testsSaid(wrong)));
    }

    /** {@code JoinInTheLoop.java} becomes "Join in the loop". */
    private static String inWords(Path file) {
        String words = file.getFileName().toString().replace(".java", "").replaceAll("(?<=[a-z])(?=[A-Z])|(?<=A)(?=[A-Z])", " ");
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String whatIsWrong(String comment) {
        String sentence = comment.replaceAll("\\n\\s*\\*", " ").replaceAll("\\s+", " ").strip()
                .replaceFirst("^Wrong: ", "")
                .replaceFirst(" ?Caught by .*$", "");
        String quoted = CODE_WORD.matcher(sentence).replaceAll("`+$1+`");
        return Character.toUpperCase(quoted.charAt(0)) + quoted.substring(1);
    }

    private String testsSaid(Path wrong) throws IOException {
        Path text = said.resolve(wrong.getFileName().toString().replace(".java", ".txt"));
        return Files.exists(text) ? Files.readString(text).strip() : "(not tried in this build: run mvn verify once at the top)";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private List<Path> wrongAnswers() throws IOException {
        try (Stream<Path> files = Files.list(exercise.resolve("wrong"))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
