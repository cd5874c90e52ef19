package comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules of rules.txt have an answer to everything, and none of them is there for nothing. */
class RulesIT {

    private Rules rules;

    @BeforeEach
    void read() throws IOException {
        rules = Rules.read();
    }

    @Test
    void firstMatchingRuleWins() {
        for (Set<String> given : combinations()) {
            Rules.Rule first = rules.rules().stream().filter(rule -> given.containsAll(rule.words())).findFirst()
                    .orElseThrow(() -> new AssertionError("No rule fits " + given + "."));
            assertEquals(Optional.of(first), rules.advice(given), "advice for " + given);
        }
    }

    @Test
    void everyRuleIsReachable() {
        Set<Rules.Rule> unreachable = new LinkedHashSet<>(rules.rules());
        combinations().forEach(given -> unreachable.remove(rules.advice(given).orElseThrow()));
        assertEquals(Set.of(), unreachable, "rules that are never the first to fit");
    }

    @Test
    void everyAnswerMattersSometimes() {
        for (Rules.Question question : rules.questions()) {
            for (Rules.Answer one : question.answers()) {
                for (Rules.Answer other : question.answers()) {
                    assertTrue(one == other || combinations().stream().filter(given -> given.contains(one.word()))
                                    .anyMatch(given -> !rules.advice(given).equals(rules.advice(with(other, one, given)))),
                            one.word() + " and " + other.word() + " always get the same advice.");
                }
            }
        }
    }

    @Test
    void dialogueLeadsToTheSameAdvice() {
        for (Set<String> all : combinations()) {
            Set<String> given = new HashSet<>();
            for (Optional<Rules.Question> next = rules.next(given); next.isPresent(); next = rules.next(given)) {
                assertTrue(rules.advice(given).isEmpty(), "Nothing is asked once the advice is clear.");
                given.add(rules.answer(next.get(), all).orElseThrow().word());
            }
            assertEquals(rules.advice(all), rules.advice(given), "advice for " + all);
        }
    }

    /** What does not matter is not asked: another answer to it would not change the advice, whatever the rest is. */
    @Test
    void skippedQuestionsDontMatter() {
        assertEquals(Set.of("more-machines"), asked("more-machines", "apart", "little", "waiting", "java-21"));
        assertEquals(Set.of("one-machine", "apart"), asked("one-machine", "apart", "little", "waiting", "java-21"));
        assertEquals(Set.of("one-machine", "together", "little"),
                asked("one-machine", "together", "little", "calculating", "java-17"));
        assertEquals(Set.of("one-machine", "together", "thousands", "calculating"),
                asked("one-machine", "together", "thousands", "calculating", "java-17"));
        assertEquals(5, asked("one-machine", "together", "thousands", "waiting", "java-17").size());
    }

    @Test
    void everyWordBelongsToOneAnswer() {
        List<String> words = rules.questions().stream().flatMap(it -> it.answers().stream()).map(Rules.Answer::word).toList();
        assertEquals(new HashSet<>(words).size(), words.size(), words.toString());
        for (Rules.Rule rule : rules.rules()) {
            assertTrue(words.containsAll(rule.words()), "A rule has a word that answers no question: " + rule.words());
        }
        words.forEach(word -> assertTrue(word.matches("[a-z0-9-]{1,13}"), word));
    }

    @Test
    void noTextIsBlank() {
        for (Rules.Rule rule : rules.rules()) {
            for (String text : List.of(rule.use(), rule.how(), rule.because(), rule.measured(), rule.article(), rule.read())) {
                assertFalse(text.isBlank(), rule.toString());
            }
            assertTrue(rule.measured().contains("{"), "A rule stands on a figure: " + rule.measured());
            assertTrue(rule.read().matches("lesson [1-5]\\b.*"), rule.read());
        }
    }

    @Test
    void everyFigureExists() {
        Pattern figure = Pattern.compile("\\{([\\w.-]+)}");
        for (Rules.Rule rule : rules.rules()) {
            figure.matcher(rule.measured()).results().forEach(key -> assertFalse(Figures.of(key.group(1)).isBlank(), key.group()));
        }
    }

    @Test
    void badRuleIsReported() {
        assertEquals("rules.txt: nobody expects \"advice\" here.", refusal("advice threads"));
        assertEquals("rules.txt: a rule has if, use, how, because, measured, article and read, in this order."
                + " \"use\" is missing.", refusal("rule", "if  x", "how  y"));
    }

    private static String refusal(String... lines) {
        return assertThrows(IllegalArgumentException.class, () -> Rules.of(List.of(lines))).getMessage();
    }

    private Set<String> asked(String... answers) {
        Set<String> given = new HashSet<>();
        for (Optional<Rules.Question> next = rules.next(given); next.isPresent(); next = rules.next(given)) {
            given.add(rules.answer(next.get(), Set.of(answers)).orElseThrow().word());
        }
        return given;
    }

    private static Set<String> with(Rules.Answer added, Rules.Answer removed, Set<String> given) {
        Set<String> changed = new HashSet<>(given);
        changed.remove(removed.word());
        changed.add(added.word());
        return changed;
    }

    /** Every combination of one answer to each question. */
    private List<Set<String>> combinations() {
        List<Set<String>> all = List.of(Set.of());
        for (Rules.Question question : rules.questions()) {
            List<Set<String>> more = new ArrayList<>();
            for (Set<String> given : all) {
                for (Rules.Answer answer : question.answers()) {
                    Set<String> one = new HashSet<>(given);
                    one.add(answer.word());
                    more.add(one);
                }
            }
            all = more;
        }
        return all;
    }
}
