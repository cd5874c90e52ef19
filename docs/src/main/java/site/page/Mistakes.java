package site.page;

import course.CourseFailure;
import course.Exercise;
import course.Lesson;
import course.WrongAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The wrong answers to an exercise, each with what the tests say to it: the coach's gate has written that into a file beside
 * it. They are sorted by the test that catches them, simplest test first. The chapter has a list of them, and a page of their own
 * has their code, too.
 *
 * @param exercise the exercise, with its answers in {@code wrong/}
 */
public record Mistakes(Exercise exercise) {
    private static final Pattern CODE_WORD = Pattern.compile("\\{@code ([^}]*)}");
    private static final Pattern SAID = Pattern.compile("(?s)(.*?)(?: → \\w+\\.java(?::(\\d+))?)?");

    private static final WrongAnswer.Failure NOT_RECORDED = new WrongAnswer.Failure("", "(This hasn't been recorded yet.)");

    /** More wrong answers than this are too many for a list in a chapter. */
    private static final int MANY = 12;
    /** Of many, the chapter has one for each of so many tests. */
    private static final int FEW = 6;

    /**
     * A wrong answer.
     *
     * @param name    the name of its file, in words
     * @param isWrong what is wrong, in AsciiDoc
     * @param java    its code, without what stands above the class
     * @param said    what the tests said
     * @param line    the line of the code that they pointed at; empty if they pointed at none
     */
    private record Mistake(String name, String isWrong, String java, String said, String line) {
        String id() {
            return name.toLowerCase(Locale.ROOT).replace(' ', '-');
        }
    }

    /**
     * Writes the list for each exercise of a lesson: {@code mistakes/Ex1StartAll.adoc}.
     *
     * @throws CourseFailure if a wrong answer doesn't say what is wrong, or which test catches it
     */
    public static void make(Lesson lesson, MadeFolder made) throws IOException {
        for (Exercise exercise : lesson.exercises()) {
            made.in(lesson.name()).in("mistakes").write(exercise.name() + ".adoc", new Mistakes(exercise).list());
        }
    }

    /** The name of the page with the wrong answers to an exercise: {@code mistakes-1-3}. */
    static String pageName(Exercise exercise) {
        return "mistakes-" + exercise.number().replace('.', '-');
    }

    /**
     * For the chapter: one folded block, in it below each test what it catches and what it said. Of many wrong answers only
     * one for each of the first few tests stands there; a reader finds the others on the page.
     *
     * @throws CourseFailure if a wrong answer doesn't say what is wrong, or which test catches it
     */
    String list() {
        Map<String, List<Mistake>> byTest = byTest();
        int number = byTest.values().stream().mapToInt(List::size).sum();
        boolean many = number > MANY;
        StringBuilder text = new StringBuilder(".Common mistakes, and what the tests say to them\n[%collapsible.mistakes]\n====\n"
                + "Below each test stands what it catches, and what it says then. Each link leads to the code.\n\n");
        for (Map.Entry<String, List<Mistake>> test : byTest.entrySet().stream().limit(many ? FEW : MANY).toList()) {
            List<Mistake> all = test.getValue();
            text.append("[.test]\n").append(exercise.tests().get(test.getKey())).append("\n\n");
            for (Mistake mistake : many ? List.of(typical(all)) : all) {
                text.append("* xref:%s.adoc#%s[%s]: %s _+++%s+++_\n".formatted(
                        pageName(exercise), mistake.id(), mistake.name(), mistake.isWrong(), escaped(mistake.said())));
            }
            text.append("\n");
        }
        if (many) {
            text.append("These are a few. xref:%s.adoc[All %d, with their code].\n".formatted(pageName(exercise), number));
        }
        return text.append("====\n").toString();
    }

    /** The first one of those that hear what most of them hear, but for the numbers in it. */
    private static Mistake typical(List<Mistake> mistakes) {
        return mistakes.stream()
                .collect(Collectors.groupingBy(it -> it.said().replaceAll("\\d", ""), LinkedHashMap::new, Collectors.toList()))
                .values().stream()
                .max(Comparator.comparingInt(List::size)).orElseThrow()
                .get(0);
    }

    /**
     * The page with their code.
     *
     * @throws CourseFailure if a wrong answer doesn't say what is wrong, or which test catches it
     */
    String page() {
        StringBuilder text = new StringBuilder("""
                = Exercise %s: common mistakes

                These answers to xref:%s.adoc#%s[exercise %s (%s)] are wrong.
                They are sorted by the test that catches them, simplest test first.

                """.formatted(exercise.number(), exercise.chapter(), ExerciseSection.id(exercise), exercise.number(), exercise.title()));
        for (Map.Entry<String, List<Mistake>> test : byTest().entrySet()) {
            text.append("[#test-%s]\n== Test: %s\n\n".formatted(test.getKey(), exercise.tests().get(test.getKey())));
            test.getValue().forEach(mistake -> text.append(withCode(mistake)));
        }
        return text.toString();
    }

    private static String withCode(Mistake mistake) {
        String pointedAt = !mistake.line().matches(".*\\w.*") ? ""     // none, or a bracket
                : "\n\nThey point at this line: +++<code>" + escaped(mistake.line()) + "</code>+++";
        return """
                [#%s]
                === %s

                %s

                [listing]
                ----
                %s
                ----

                The tests say: _+++%s+++_%s

                """.formatted(mistake.id(), mistake.name(), mistake.isWrong(), mistake.java(), escaped(mistake.said()), pointedAt);
    }

    /** The wrong answers by the test that catches them: the recorded one, or the first that their comment names. */
    private Map<String, List<Mistake>> byTest() {
        Map<String, List<Mistake>> byTest = new LinkedHashMap<>();
        exercise.tests().keySet().forEach(test -> byTest.put(test, new ArrayList<>()));
        for (WrongAnswer wrong : exercise.wrongAnswers()) {
            if (wrong.comment().isEmpty()) {
                throw new CourseFailure(wrong.name() + ".java needs a first comment that says what is wrong.");
            }
            List<String> catchers = wrong.catchers();
            if (catchers.isEmpty() || !byTest.containsKey(catchers.get(0))) {
                throw new CourseFailure(wrong.name() + ".java needs a first comment that names the test which catches it.");
            }
            WrongAnswer.Failure first = wrong.failures().stream().findFirst().orElse(NOT_RECORDED);
            Matcher said = SAID.matcher(first.sentence().strip());
            said.matches();
            String line = said.group(2) == null ? ""
                    : wrong.text().lines().skip(Long.parseLong(said.group(2)) - 1).findFirst().orElse("").strip();
            String test = byTest.containsKey(first.test()) ? first.test() : catchers.get(0);
            byTest.get(test).add(new Mistake(inWords(wrong.name()), whatIsWrong(wrong.comment()), wrong.code(), said.group(1), line));
        }
        byTest.values().removeIf(List::isEmpty);
        return byTest;
    }

    /** {@code JoinInTheLoop} becomes "Join in the loop". */
    private static String inWords(String name) {
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=A)(?=[A-Z])", " ");
        return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String whatIsWrong(String comment) {
        String sentence = comment.replaceFirst("^Wrong: ", "").replaceFirst(" ?Caught by .*$", "");
        String quoted = CODE_WORD.matcher(sentence).replaceAll("`+$1+`");
        return Character.toUpperCase(quoted.charAt(0)) + quoted.substring(1);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
