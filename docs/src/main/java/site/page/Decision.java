package site.page;

import course.CourseFailure;
import course.Lesson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import site.chart.Svg;

/**
 * The rules of "which one should you use?", from {@code rules.txt} of lesson 4: as a list, as a picture and as a form. The
 * script of the form reads its rules from the list, so both must stand in the same page.
 */
public final class Decision {
    private static final Pattern FIGURE = Pattern.compile("\\{([\\w.-]+)}");
    private static final Pattern LESSON = Pattern.compile("lesson (\\d+)");
    private static final double ROW = 30;
    private static final double BOX = 24;
    private static final double ADVICE = 270;

    /** One answer: its word, what it means in short, and perhaps more. */
    private record Answer(String word, String brief, String more) {
    }

    private record Question(String text, List<Answer> answers) {
    }

    /** One rule: what follows each of the keys if, use, how, because, measured, article and read. */
    private record Rule(Map<String, String> says) {
        List<String> words() {
            return List.of(says.get("if").split(" +"));
        }
    }

    private final List<Question> questions = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, String> pages;

    /**
     * Writes the list, the picture and the form, if the lesson has rules: {@code decision/rules.adoc}.
     *
     * @param pages for each number of a lesson that has a page, the page's name
     * @throws CourseFailure if a line of the rules can't be understood, or can't be drawn
     */
    public static void make(Lesson lesson, Map<String, String> pages, MadeFolder made) throws IOException {
        Path rules = lesson.folder().resolve("src/main/resources").resolve(lesson.packageName()).resolve("rules.txt");
        if (Files.exists(rules)) {
            Decision decision = new Decision(Files.readAllLines(rules), pages);
            MadeFolder folder = made.in(lesson.name()).in("decision");
            folder.write("rules.adoc", decision.list());
            folder.write("picture.adoc", decision.picture());
            folder.write("form.adoc", decision.form());
        }
    }

    /**
     * Reads the rules.
     *
     * @param lines the lines of rules.txt
     * @param pages for each number of a lesson that has a page, the page's name
     * @throws CourseFailure if a line cannot be understood
     */
    Decision(List<String> lines, Map<String, String> pages) {
        this.pages = pages;
        for (String entry : String.join("\n", lines).replaceAll("(?m)^#.*$", "").replaceAll("\\n +", " ").lines().toList()) {
            String[] parts = (entry + "   ").split(" +", 3);
            switch (parts[0]) {
                case "" -> { }
                case "question" -> questions.add(new Question(entry.substring(8).strip(), new ArrayList<>()));
                case "answer" -> {
                    String[] meaning = (parts[2].strip() + ": ").split(": *", 3);
                    questions.get(questions.size() - 1).answers().add(new Answer(parts[1], meaning[0], meaning[1]));
                }
                case "rule" -> rules.add(new Rule(new LinkedHashMap<>()));
                default -> {
                    if (rules.isEmpty()) {
                        throw new CourseFailure("rules.txt: this line stands before the first rule: " + entry);
                    }
                    rules.get(rules.size() - 1).says().put(parts[0], entry.substring(parts[0].length()).strip());
                }
            }
        }
        for (Rule rule : rules) {
            for (String key : List.of("if", "use", "how", "because", "measured", "article", "read")) {
                if (!rule.says().containsKey(key)) {
                    throw new CourseFailure("rules.txt: a rule has no line \"" + key + "\": " + rule.says());
                }
            }
        }
    }

    /** All rules, each with its reason folded. The figures are attributes of the page. */
    String list() {
        StringBuilder html = new StringBuilder("<ol class=\"rules\" id=\"which-one-rules\">\n");
        for (Rule rule : rules) {
            html.append("<li data-if=\"").append(rule.says().get("if")).append("\">\n<p class=\"if\">");
            for (Question question : questions) {
                Answer answer = answer(question, rule);
                if (answer != null) {
                    html.append("<span>%s <b>%s</b></span> ".formatted(escape(question.text()), escape(answer.brief())));
                }
            }
            html.append("""
                    </p>
                    <p class="use"><strong>%s.</strong> %s</p>
                    <details><summary class="title">Why %s?</summary><div class="content">
                    <p>%s</p>
                    <p>Measured on {measured-day}: %s</p>
                    <p>%s</p>
                    <p>Read on: %s</p>
                    </div></details>
                    </li>
                    """.formatted(capital(text(rule, "use")), text(rule, "how"), text(rule, "use"), text(rule, "because"),
                    text(rule, "measured"), text(rule, "article"), link(text(rule, "read"))));
        }
        return "[subs=attributes]\n++++\n" + html + "</ol>\n++++\n";
    }

    /** The form. It is hidden until its script runs. */
    String form() throws IOException {
        StringBuilder html = new StringBuilder("<form class=\"which-one\" id=\"which-one\" hidden>\n");
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            html.append("<fieldset><legend>").append(escape(question.text())).append(" <span></span></legend>\n");
            for (Answer answer : question.answers()) {
                String meaning = answer.more().isEmpty() ? answer.brief() : answer.brief() + ": " + answer.more();
                html.append("<label><input type=\"radio\" name=\"question-%d\" value=\"%s\"> <span>%s</span></label>\n".formatted(
                        i + 1, answer.word(), escape(meaning)));
            }
            html.append("</fieldset>\n");
        }
        html.append("""
                <div class="advice">
                <div role="status"></div>
                <div class="reason"></div>
                </div>
                <p><button type="reset">Start again</button></p>
                </form>
                <noscript><p>The form needs JavaScript. The picture and the list say the same.</p></noscript>
                <script>
                """);
        try (InputStream script = Decision.class.getResourceAsStream("which-one.js")) {
            html.append(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
        return "++++\n" + html + "</script>\n++++\n";
    }

    /** The picture: from top to bottom, the questions, and to the right of each what may be decided by now. */
    String picture() {
        return PictureBlock.of("", svg(),
                "Go down from question to question. The first arrow to the right that fits leads to the advice.");
    }

    /** A question of the picture with those of its answers that lead to an advice, and those that lead further down. */
    private record Step(Question question, Map<Answer, Rule> decided, List<Answer> left) {
    }

    String svg() {
        Svg svg = new Svg();
        List<String> description = new ArrayList<>();
        List<Step> steps = steps();
        double y = 1;
        for (Step step : steps) {
            boolean last = step == steps.get(steps.size() - 1);
            double bottom = y + BOX + step.decided().size() * ROW + (last ? -ROW / 2 + 2 : ROW);
            svg.line(12, y + BOX, 12, bottom, "arrow");
            svg.box(1, y, Svg.WIDTH - 2, BOX, "blocked");
            svg.text(8, y + 17, "name start", step.question().text());
            y += BOX;
            for (Map.Entry<Answer, Rule> exit : step.decided().entrySet()) {
                String use = exit.getValue().says().get("use");
                double middle = y + ROW / 2 + 2;
                svg.text(24, middle + 5, "label", exit.getKey().brief());
                double from = 24 + exit.getKey().brief().length() * 7 + 6;
                svg.line(from, middle, ADVICE - 2, middle, "arrow");
                svg.line(ADVICE - 2, middle, ADVICE - 7, middle - 4, "arrow");
                svg.line(ADVICE - 2, middle, ADVICE - 7, middle + 4, "arrow");
                svg.box(ADVICE, middle - BOX / 2, Svg.WIDTH - ADVICE - 1, BOX, "step task2");
                svg.text(ADVICE + 9, middle + 5, "label", use);
                description.add(step.question().text() + " " + exit.getKey().brief() + ": " + use + ".");
                y += ROW;
            }
            if (!last) {
                String left = step.left().stream().map(Answer::brief).collect(Collectors.joining(", or "));
                svg.text(24, y + 20, "down", left);
                svg.line(12, bottom, 8, bottom - 5, "arrow");
                svg.line(12, bottom, 16, bottom - 5, "arrow");
                description.add(left + ": go on.");
                y += ROW;
            }
        }
        return svg.picture("which-one-picture", "Which one should you use?", String.join(" ", description), y + 1);
    }

    /** What each rule asks that the rules above it have not decided already. */
    private List<Step> steps() {
        Map<Question, List<Answer>> left = new LinkedHashMap<>();
        questions.forEach(question -> left.put(question, new ArrayList<>(question.answers())));
        List<Step> steps = new ArrayList<>();
        for (Rule rule : rules) {
            List<Question> asked = questions.stream().filter(it -> left.get(it).size() > 1 && answer(it, rule) != null).toList();
            if (asked.size() > 1 || asked.isEmpty() && steps.isEmpty()) {
                throw new CourseFailure("rules.txt: the picture can show a rule only if the rules above it leave open one of its"
                        + " answers, and no more. This one is different: " + rule.says().get("if"));
            }
            Question question = asked.isEmpty() ? steps.get(steps.size() - 1).question() : asked.get(0);
            Answer answer = asked.isEmpty() ? left.get(question).get(0) : answer(question, rule);
            left.get(question).remove(answer);
            if (steps.isEmpty() || steps.get(steps.size() - 1).question() != question) {
                steps.add(new Step(question, new LinkedHashMap<>(), new ArrayList<>()));
            }
            Step step = steps.get(steps.size() - 1);
            step.decided().put(answer, rule);
            step.left().clear();
            step.left().addAll(left.get(question));
        }
        return steps;
    }

    private static Answer answer(Question question, Rule rule) {
        return question.answers().stream().filter(it -> rule.words().contains(it.word())).findFirst().orElse(null);
    }

    private String link(String read) {
        return LESSON.matcher(read).replaceAll(found -> pages.containsKey(found.group(1))
                ? "<a href=\"" + pages.get(found.group(1)) + ".html\">" + found.group() + "</a>" : found.group());
    }

    private static String text(Rule rule, String key) {
        return FIGURE.matcher(escape(rule.says().get(key))).replaceAll(figure -> "{" + figure.group(1).replace('.', '-') + "}");
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String escape(String text) {
        return Svg.escape(text);
    }
}
