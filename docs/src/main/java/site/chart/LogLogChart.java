package site.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Draws how something grows: a line for each approach, over axes on which each step is a factor and not a difference. A thin
 * upright line at each point goes from its smallest to its largest value.
 */
public final class LogLogChart {
    private static final int[] STEPS = {1, 2, 5};
    private static final double LEFT = 52;
    private static final double RIGHT = 14;
    private static final double HEIGHT = 200;
    private static final double LEGEND = 20;
    private static final double[] LEGEND_X = {6, 152, 290};

    /**
     * One approach.
     *
     * @param name   of the approach, one of {@link Approaches}
     * @param points from left to right
     */
    public record Line(String name, List<Point> points) {
    }

    /**
     * One point.
     *
     * @param x      how many
     * @param figure the value, with its unit
     * @param least  the smallest value
     * @param most   the largest value
     */
    public record Point(int x, Figure figure, Figure least, Figure most) {
    }

    private final Svg svg = new Svg();
    private final List<Line> lines;
    private final double firstX;
    private final double lastX;
    private final double lowest;
    private final double highest;
    private final double top;

    private LogLogChart(List<Line> lines) {
        this.lines = lines;
        List<Point> points = lines.stream().flatMap(line -> line.points().stream()).toList();
        firstX = points.stream().mapToInt(Point::x).min().orElseThrow();
        lastX = points.stream().mapToInt(Point::x).max().orElseThrow();
        lowest = roundDown(points.stream().mapToDouble(point -> point.least().value()).min().orElseThrow());
        highest = roundUp(points.stream().mapToDouble(point -> point.most().value()).max().orElseThrow());
        top = (lines.size() + LEGEND_X.length - 1) / LEGEND_X.length * LEGEND + 34;
    }

    /**
     * Draws the picture.
     *
     * @param id    unique in the page
     * @param title what is shown
     * @param right what goes to the right
     * @param up    what goes up
     * @param lines what to draw
     * @return an svg element
     */
    public static String svg(String id, String title, String right, String up, List<Line> lines) {
        return new LogLogChart(lines).draw(id, title, right, up);
    }

    private String draw(String id, String title, String right, String up) {
        for (int i = 0; i < lines.size(); i++) {
            double x = LEGEND_X[i % LEGEND_X.length];
            double y = 10 + i / LEGEND_X.length * LEGEND;
            svg.mark(Approaches.look(lines.get(i).name()), x, y);
            svg.text(x + 11, y + 5, "label", lines.get(i).name());
        }
        svg.text(0, top - 12, "tick start", up);
        for (double tick : ticks(lowest, highest)) {
            svg.line(LEFT, y(tick), Svg.WIDTH - RIGHT, y(tick), "grid");
            svg.text(LEFT - 8, y(tick) + 4, "tick end", number(tick));
        }
        double bottom = top + HEIGHT;
        for (double tick : ticks(firstX, lastX)) {
            svg.text(x(tick), bottom + 20, "tick", number(tick));
        }
        svg.text(LEFT, bottom + 40, "tick start", right);
        for (int i = 0; i < lines.size(); i++) {
            // A little beside each other, so that one mark does not hide the next.
            line(Approaches.look(lines.get(i).name()), 3.5 * (i - (lines.size() - 1) / 2.0), lines.get(i).points());
        }
        String description = lines.stream().map(line -> line.name() + ": " + line.points().stream()
                .map(point -> number(point.x()) + ": " + point.figure().textWith(point.least(), point.most()))
                .collect(Collectors.joining(", "))).collect(Collectors.joining("; ", "A line for each approach: " + up + ", by " + right + ". ", "."));
        return svg.picture(id, title, description, bottom + 46);
    }

    private void line(int look, double aside, List<Point> points) {
        for (int p = 0; p < points.size(); p++) {
            Point to = points.get(p);
            double x = x(to.x()) + aside;
            if (p > 0) {
                Point from = points.get(p - 1);
                svg.line(x(from.x()) + aside, y(from.figure().value()), x, y(to.figure().value()), "approach approach" + look);
            }
            if (to.least().value() < to.most().value()) {
                svg.line(x, y(to.least().value()), x, y(to.most().value()), "spread");
            }
        }
        for (Point point : points) {
            svg.mark(look, x(point.x()) + aside, y(point.figure().value()));
        }
    }

    private double x(double value) {
        double from = LEFT + 14;
        double width = Svg.WIDTH - RIGHT - 14 - from;
        return lastX == firstX ? from : from + width * Math.log(value / firstX) / Math.log(lastX / firstX);
    }

    private double y(double value) {
        return top + HEIGHT - HEIGHT * Math.log(Math.max(value, lowest) / lowest) / Math.log(highest / lowest);
    }

    /** 1, 2, 5, 10, 20 and so on; 1, 10, 100 and so on if those would be too many. */
    private static List<Double> ticks(double from, double to) {
        TreeSet<Double> all = new TreeSet<>();
        TreeSet<Double> tens = new TreeSet<>();
        for (double unit = Math.pow(10, Math.floor(Math.log10(from))); unit <= to * 1.001; unit *= 10) {
            for (int step : STEPS) {
                if (step * unit >= from * 0.999 && step * unit <= to * 1.001) {
                    all.add(step * unit);
                    if (step == 1) {
                        tens.add(unit);
                    }
                }
            }
        }
        return new ArrayList<>(all.size() <= 6 ? all : tens);
    }

    private static double roundDown(double value) {
        double unit = Math.pow(10, Math.floor(Math.log10(value)));
        double down = unit;
        for (int step : STEPS) {
            if (step * unit <= value) {
                down = step * unit;
            }
        }
        return down;
    }

    private static double roundUp(double value) {
        double unit = Math.pow(10, Math.floor(Math.log10(value)));
        for (int step : STEPS) {
            if (step * unit >= value) {
                return step * unit;
            }
        }
        return 10 * unit;
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, number < 1 ? "%.1f" : "%,.0f", number);
    }
}
