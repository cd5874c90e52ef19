package site.chart;

import course.CourseFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import site.run.Run;

/**
 * Draws a curve from the lines {@code round  10  loss 0.54} of a run: the first number goes to the right and the
 * second one up, from zero. Their names stand at the axes, and two or more blanks between the two.
 */
public final class Curve {
    private static final Pattern ROW = Pattern.compile("\\s*(\\p{Alpha}+) +(\\d+) {2,}(\\p{Alpha}+) +(\\d+(?:\\.\\d+)?)");
    private static final double[] STEPS = {1, 2, 5, 10};
    private static final double LEFT = 40;
    private static final double TOP = 26;
    private static final double HEIGHT = 170;

    private record Point(String right, int x, String up, String value) {
        double y() {
            return Double.parseDouble(value);
        }
    }

    private Curve() {
    }

    /**
     * Draws the picture.
     *
     * @param id    unique in the page
     * @param title what was run
     * @param lines the output of the run
     * @return an svg element
     * @throws CourseFailure if there are fewer than two such lines, or they do not go to the right
     */
    public static String svg(String id, String title, List<Run.Line> lines) {
        List<Point> points = points(lines);
        Point first = points.get(0);
        Point last = points.get(points.size() - 1);
        double highest = points.stream().mapToDouble(Point::y).max().orElseThrow();
        double across = (Svg.WIDTH - LEFT - 14) / (last.x() - first.x());
        double up = HEIGHT / Math.max(highest, 1e-9);
        double bottom = TOP + HEIGHT;

        Svg svg = new Svg();
        svg.text(0, 14, "label", first.up());
        double stepUp = step(highest);
        for (int tick = 0; tick * stepUp <= highest; tick++) {
            double y = bottom - tick * stepUp * up;
            svg.line(LEFT, y, Svg.WIDTH - 14, y, "grid");
            svg.text(0, y + 4, "tick start", number(tick * stepUp));
        }
        double stepRight = Math.max(1, step(last.x() - first.x()));
        for (int tick = 0; tick * stepRight <= last.x() - first.x(); tick++) {
            svg.text(LEFT + tick * stepRight * across, bottom + 18, "tick", number(first.x() + tick * stepRight));
        }
        svg.text(LEFT, bottom + 37, "label", first.right());
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            svg.line(LEFT + (from.x() - first.x()) * across, bottom - from.y() * up,
                    LEFT + (to.x() - first.x()) * across, bottom - to.y() * up, "curve");
        }
        String description = "From %s %s at %s %d to %s %s at %s %d.".formatted(
                first.up(), first.value(), first.right(), first.x(), last.up(), last.value(), last.right(), last.x());
        return svg.picture(id, "Curve of " + title, description, bottom + 44);
    }

    private static List<Point> points(List<Run.Line> lines) {
        List<Point> points = new ArrayList<>();
        for (Run.Line line : lines) {
            Matcher row = ROW.matcher(line.text());
            if (row.matches()) {
                Point point = new Point(row.group(1), Integer.parseInt(row.group(2)), row.group(3), row.group(4));
                if (!points.isEmpty() && points.get(points.size() - 1).x() >= point.x()) {
                    throw new CourseFailure("A curve goes to the right, and \"" + line.text().strip() + "\" does not.");
                }
                points.add(point);
            }
        }
        if (points.size() < 2) {
            throw new CourseFailure("A curve needs two lines \"round  10  loss 0.54\" or more, and there were "
                    + points.size() + ".");
        }
        return points;
    }

    /** A round number that goes into the length no more than five times. */
    private static double step(double length) {
        double unit = Math.pow(10, Math.floor(Math.log10(Math.max(length, 1e-9) / 5)));
        for (double step : STEPS) {
            if (length / (step * unit) <= 5) {
                return step * unit;
            }
        }
        return 10 * unit;
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.4f", number).replaceFirst("\\.?0+$", "");
    }
}
