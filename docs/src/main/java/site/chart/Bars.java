package site.chart;

import course.CourseFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import site.run.Run;

/**
 * Draws one bar a row of a table of times, from the lines {@code label  1.23 s  ...} of a run: the first column is
 * the label, the first column in seconds is the length, and two or more blanks stand between columns.
 */
public final class Bars {
    private static final Pattern ROW = Pattern.compile("\\s*(\\S.*?)\\s{2,}(?:.*?\\s)??(\\d+(?:\\.\\d+)?) s(?:\\s.*)?");
    private static final double HEIGHT = 44;

    private record Bar(String label, String value, int line) {
        double seconds() {
            return Double.parseDouble(value);
        }
    }

    private Bars() {
    }

    /**
     * Draws the picture.
     *
     * @param id    unique in the page
     * @param title what was run
     * @param lines the output of the run
     * @return an svg element
     * @throws CourseFailure if there is no such row
     */
    public static String svg(String id, String title, List<Run.Line> lines) {
        List<Bar> bars = bars(lines);
        double longest = bars.stream().mapToDouble(Bar::seconds).max().orElseThrow(() -> new CourseFailure(
                "Bars need rows \"label  1.23 s\" with two blanks between the columns, and there were none."));
        int longestValue = bars.stream().mapToInt(bar -> bar.value().length()).max().orElseThrow();
        Svg svg = new Svg();
        double y = 0;
        for (Bar bar : bars) {
            double width = Math.max(2, bar.seconds() / Math.max(longest, 0.001) * (Svg.WIDTH - 34 - 8 * longestValue));
            svg.begin(bar.label() + ": " + bar.value() + " s", bar.line());
            svg.box(-6, y, Svg.WIDTH + 12, HEIGHT - 1, "row");
            svg.text(0, y + 15, "label", bar.label());
            svg.box(0, y + 21, width, 16, "bar task0");
            svg.text(width + 7, y + 34, "value", bar.value() + " s");
            svg.end();
            y += HEIGHT;
        }
        String description = bars.stream().map(bar -> bar.label() + ": " + bar.value() + " s")
                .collect(Collectors.joining("; ", "A bar for each row, as long as its time. ", "."));
        return svg.picture(id, "Times of " + title, description, y);
    }

    private static List<Bar> bars(List<Run.Line> lines) {
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher row = ROW.matcher(lines.get(i).text());
            if (row.matches()) {
                bars.add(new Bar(row.group(1), row.group(2), i));
            }
        }
        return bars;
    }
}
