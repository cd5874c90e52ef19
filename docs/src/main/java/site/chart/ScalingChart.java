package site.chart;

import course.CourseFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import site.run.Run;

/**
 * Draws how the time grows with the number of tasks, from the lines {@code threads  1,000  1.23 s  ...} of a run: an
 * approach, how many, how long. Two or more blanks stand between the columns. What does not look like that, such as a row that was
 * left out, is not drawn.
 */
public final class ScalingChart {
    private static final Pattern ROW = Pattern.compile("\\s*(\\S.*?)\\s{2,}([\\d,]+)\\s{2,}(\\d+\\.\\d+ s)(?:\\s.*)?");

    private ScalingChart() {
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
        Map<String, List<LogLogChart.Point>> approaches = new TreeMap<>(Comparator.comparing(Approaches::look));
        for (Run.Line line : lines) {
            Matcher row = ROW.matcher(line.text());
            if (row.matches()) {
                Figure time = Figure.of(row.group(3));
                approaches.computeIfAbsent(row.group(1), approach -> new ArrayList<>())
                        .add(new LogLogChart.Point((int) Figure.of(row.group(2)).value(), time, time, time));
            }
        }
        if (approaches.isEmpty()) {
            throw new CourseFailure("A scaling chart needs rows \"threads  1,000  1.23 s\" with two blanks between the columns,"
                    + " and there were none.");
        }
        return LogLogChart.svg(id, "Growth in " + title, "tasks at once", "seconds", approaches.entrySet().stream()
                .map(approach -> new LogLogChart.Line(approach.getKey(), approach.getValue())).toList());
    }
}
