package comparison;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of "which one should you use?", as {@code rules.txt} has them.
 *
 * @param questions what is asked, in this order
 * @param rules     the first one that fits is the advice
 */
record Rules(List<Question> questions, List<Rule> rules) {

    /** A question with its answers. Who does not know takes the first one. */
    record Question(String text, List<Answer> answers) { }

    /** One answer: its word, such as {@code java-21}, and what it means. */
    record Answer(String word, String meaning) {

        /** What it means in short: the text up to its colon. */
        String brief() {
            return meaning.replaceFirst(":.*", "");
        }
    }

    /** Some advice, and the words of the answers that it is for. In {@code measured} the figures are still {names}. */
    record Rule(List<String> words, String use, String how, String because, String measured, String article, String read) { }

    /** Reads {@code rules.txt}, which stands beside the classes. */
    static Rules read() throws IOException {
        try (InputStream file = Rules.class.getResourceAsStream("rules.txt")) {
            return of(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        }
    }

    /** Each line is a key and what belongs to it; what goes on in the next line is indented there. */
    static Rules of(List<String> lines) {
        List<String[]> entries = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith(" ")) {
                entries.get(entries.size() - 1)[1] += " " + line.strip();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                String[] keyAndText = (line + " ").split(" +", 2);
                entries.add(new String[] {keyAndText[0], keyAndText[1].strip()});
            }
        }
        List<Question> questions = new ArrayList<>();
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            switch (entries.get(i)[0]) {
                case "question" -> questions.add(new Question(entries.get(i)[1], new ArrayList<>()));
                case "answer" -> {
                    String[] wordAndMeaning = entries.get(i)[1].split(" +", 2);
                    questions.get(questions.size() - 1).answers().add(new Answer(wordAndMeaning[0], wordAndMeaning[1]));
                }
                case "rule" -> rules.add(new Rule(List.of(text(entries, ++i, "if").split(" +")),
                        text(entries, ++i, "use"), text(entries, ++i, "how"), text(entries, ++i, "because"),
                        text(entries, ++i, "measured"), text(entries, ++i, "article"), text(entries, ++i, "read")));
                default -> throw new IllegalArgumentException("rules.txt: nobody expects \"" + entries.get(i)[0] + "\" here.");
            }
        }
        return new Rules(questions, rules);
    }

    private static String text(List<String[]> entries, int i, String key) {
        if (i == entries.size() || !entries.get(i)[0].equals(key)) {
            throw new IllegalArgumentException("rules.txt: a rule has if, use, how, because, measured, article and read, in"
                    + " this order. \"" + key + "\" is missing.");
        }
        return entries.get(i)[1];
    }

    // tag::main[]
    /** The advice, as soon as no answer is missing that matters for it. */
    Optional<Rule> advice(Set<String> given) {
        return open(given).stream().findFirst().filter(rule -> given.containsAll(rule.words()));
    }

    /** The first question whose answer still matters. */
    Optional<Question> next(Set<String> given) {
        List<Rule> open = open(given);
        return questions.stream().filter(question -> answer(question, given).isEmpty())
                .filter(question -> open.stream().anyMatch(rule -> asks(rule, question)))
                .findFirst();
    }

    /** The rules that may still be the first to fit. */
    private List<Rule> open(Set<String> given) {
        List<Rule> open = new ArrayList<>();
        for (Rule rule : rules) {
            if (questions.stream().allMatch(question -> mayFit(rule, question, given))) {
                open.add(rule);
            }
            if (given.containsAll(rule.words())) {
                break;      // what comes after it never counts
            }
        }
        return open;
    }

    private boolean mayFit(Rule rule, Question question, Set<String> given) {
        return !asks(rule, question) || answer(question, given).map(it -> rule.words().contains(it.word())).orElse(true);
    }

    private static boolean asks(Rule rule, Question question) {
        return question.answers().stream().anyMatch(answer -> rule.words().contains(answer.word()));
    }
    // end::main[]

    /** The question that this word answers. */
    Optional<Question> question(String word) {
        return questions.stream().filter(it -> it.answers().stream().anyMatch(answer -> answer.word().equals(word))).findFirst();
    }

    /** What was answered to this question. */
    Optional<Answer> answer(Question question, Set<String> given) {
        return question.answers().stream().filter(answer -> given.contains(answer.word())).findFirst();
    }
}
