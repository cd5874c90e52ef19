package site.chart;

import course.CourseFailure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import site.run.Run;

/**
 * Draws who did what in which order, from the lines {@code NAME: text} of a run: a column for each name (one or two
 * words), and a row for each step. A line that ends with a colon is a heading over the steps that follow.
 */
public final class Story {
    private static final Pattern STEP = Pattern.compile("\\s*([\\p{Alnum}-]+(?: [\\p{Alnum}-]+)?): (.+)");
    private static final double LINE = 17;
    private static final double GAP = 8;
    private static final double NUMBER = 24;
    private static final int HEADING_LETTERS = 54;

    /** A step of the story and the number of its line, or a heading if its name is empty. */
    private record Step(String name, String text, int line) {
    }

    private Story() {
    }

    /**
     * Draws the picture.
     *
     * @param id    unique in the page
     * @param title what was run
     * @param lines the output of the run
     * @return an svg element
     * @throws CourseFailure if there is no such line
     */
    public static String svg(String id, String title, List<Run.Line> lines) {
        List<Step> steps = steps(lines);
        List<String> names = List.copyOf(steps.stream().map(Step::name).filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        if (names.isEmpty()) {
            throw new CourseFailure("A story needs lines \"NAME: what it does\", and there were none.");
        }
        Svg svg = new Svg();
        double column = (Svg.WIDTH - NUMBER) / names.size();
        for (int i = 0; i < names.size(); i++) {
            svg.text(NUMBER + (i + 0.5) * column, 16, "name", names.get(i));
        }
        double y = 28;
        int number = 1;
        for (Step step : steps) {
            if (step.name().isEmpty()) {
                svg.begin("", step.line());
                for (String line : wrap(step.text(), HEADING_LETTERS)) {
                    svg.text(0, y + LINE, "heading", line);
                    y += LINE;
                }
                svg.end();
                y += GAP + 4;
                number = 1;
                continue;
            }
            int who = names.indexOf(step.name());
            double x = NUMBER + who * column + 4;
            List<String> wrapped = wrap(step.text(), (int) ((column - 24) / 7));
            double height = wrapped.size() * LINE + 10;
            svg.begin(step.name() + ": " + step.text(), step.line());
            svg.text(0, y + LINE + 1, "tick start", "" + number++);
            svg.box(x, y, column - 8, height, "step task" + who % 4);
            for (int i = 0; i < wrapped.size(); i++) {
                svg.text(x + 9, y + (i + 1) * LINE + 1, "label", wrapped.get(i));
            }
            svg.end();
            y += height + GAP;
        }
        String description = steps.stream().map(step -> step.name().isEmpty() ? step.text() + "."
                : step.name() + ": " + step.text() + ".").collect(Collectors.joining(" "));
        return svg.picture(id, "What happened in " + title, description, y);
    }

    private static List<Step> steps(List<Run.Line> lines) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text().strip();
            Matcher step = STEP.matcher(text);
            if (step.matches()) {
                steps.add(new Step(step.group(1), step.group(2), i));
            } else if (text.endsWith(":")) {
                steps.add(new Step("", text.substring(0, text.length() - 1), i));
            }
        }
        List<Step> withoutEmptyHeadings = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            boolean lastOfAll = i + 1 == steps.size();
            boolean heading = steps.get(i).name().isEmpty();
            if (!heading || !lastOfAll && !steps.get(i + 1).name().isEmpty()) {
                withoutEmptyHeadings.add(steps.get(i));
            }
        }
        return withoutEmptyHeadings;
    }

    /** Breaks a text into lines of at most that many letters: between words, and inside a word that is longer. */
    static List<String> wrap(String text, int letters) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line);
                line = "";
            }
            line = line.isEmpty() ? word : line + " " + word;
            while (line.length() > letters) {
                lines.add(line.substring(0, letters));
                line = line.substring(letters);
            }
        }
        lines.add(line);
        return lines;
    }
}
