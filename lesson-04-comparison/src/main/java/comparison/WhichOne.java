package comparison;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks a few questions, and says which way of working fits, why, and where to read about it. */
public final class WhichOne {

    private static final int LINE = 88;
    private static final char NO_BREAK = '\u00a0';      // a blank that keeps a number and its unit on one line
    private static final Pattern FIGURE = Pattern.compile("\\{([\\w.-]+)}");

    private final Rules rules;

    private WhichOne(Rules rules) {
        this.rules = rules;
    }

    public static void main(String[] args) throws IOException {
        WhichOne whichOne = new WhichOne(Rules.read());
        whichOne.tell(args.length == 0 ? whichOne.ask() : whichOne.take(args));
    }

    /** Asks in the terminal, and leaves out what no longer matters. */
    private Rules.Rule ask() throws IOException {
        System.out.println("Answer with a number or a word. If you do not know, press Enter: that is 1.");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        Set<String> given = new LinkedHashSet<>();
        for (Optional<Rules.Question> next = rules.next(given); next.isPresent(); next = rules.next(given)) {
            Rules.Question question = next.get();
            System.out.println();
            System.out.println(question.text());
            for (int i = 0; i < question.answers().size(); i++) {
                Rules.Answer answer = question.answers().get(i);
                print(String.format("    %d  %-13s  ", i + 1, answer.word()), answer.meaning());
            }
            given.add(answer(question, in).word());
        }
        return rules.advice(given).orElseThrow();
    }

    private static Rules.Answer answer(Rules.Question question, BufferedReader in) throws IOException {
        while (true) {
            System.out.print("Your answer: ");
            System.out.flush();
            String typed = in.readLine();
            if (typed == null) {
                System.out.println();
                fail("The input has ended, and this question is still open: " + question.text()
                        + " You can give all answers in the command: -Dargs=\"one-machine together little\"");
            }
            String word = typed.strip().toLowerCase(Locale.ROOT);
            List<Rules.Answer> answers = question.answers();
            for (int i = 0; i < answers.size(); i++) {
                if (word.equals("" + (i + 1)) || word.equals(answers.get(i).word()) || word.isEmpty()) {
                    return answers.get(i);
                }
            }
            System.out.println("\"" + typed.strip() + "\" is none of the answers. Type a number from 1 to " + answers.size()
                    + ", or one of the words.");
        }
    }

    /** Takes the answers from the command, in any order. */
    private Rules.Rule take(String[] args) {
        Set<String> given = new LinkedHashSet<>();
        for (String arg : args) {
            String word = arg.toLowerCase(Locale.ROOT);
            Optional<Rules.Answer> other = rules.question(word).flatMap(question -> rules.answer(question, given));
            if (rules.question(word).isEmpty()) {
                refuse("\"" + arg + "\" is none of them.", args);
            } else if (other.isPresent()) {
                refuse("\"" + other.get().word() + "\" and \"" + word + "\" answer the same question.", args);
            }
            given.add(word);
        }
        rules.next(given).ifPresent(question -> refuse("This one is open: " + question.text(), args));
        for (Rules.Question question : rules.questions()) {
            rules.answer(question, given).ifPresent(it -> System.out.println(question.text() + "  " + it.brief()));
        }
        return rules.advice(given).orElseThrow();
    }

    private void tell(Rules.Rule advice) {
        System.out.println();
        System.out.println("Advice:       " + advice.use());
        print("How:          ", advice.how());
        print("Why:          ", advice.because());
        print("Measured:     ", withFigures(advice.measured() + " (Benchmark of {measured.day}, on JDK {measured.jdk}.)"));
        print("Compare:      ", advice.article());
        print("Read on:      ", advice.read());
    }

    private static String withFigures(String text) {
        return FIGURE.matcher(text).replaceAll(figure -> Figures.of(figure.group(1)).replace(' ', NO_BREAK));
    }

    /** Prints a text in lines that are not too long. The first one begins with a label, the others are indented by as much. */
    private static void print(String label, String text) {
        String indent = " ".repeat(label.length());
        StringBuilder line = new StringBuilder(label);
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > LINE) {
                System.out.println(line.toString().replace(NO_BREAK, ' ').stripTrailing());
                line = new StringBuilder(indent);
            }
            line.append(word).append(' ');
        }
        System.out.println(line.toString().replace(NO_BREAK, ' ').stripTrailing());
    }

    private void refuse(String problem, String[] args) {
        List<String> choices = new ArrayList<>();
        for (Rules.Question question : rules.questions()) {
            choices.add(question.answers().stream().map(Rules.Answer::word).collect(Collectors.joining(" or ")));
        }
        fail("WhichOne takes an answer to each question that matters: " + String.join(", ", choices) + ". " + problem
                + " You gave: " + String.join(" ", args) + ".");
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(2);
    }
}
