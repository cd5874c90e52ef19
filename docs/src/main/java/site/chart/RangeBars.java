package site.chart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Draws groups of bars. A thin line at the end of each bar goes from its smallest to its largest value, and a dashed line
 * through each group shows the ideal.
 */
public final class RangeBars {
    private static final double ROW = 24;
    private static final double LEFT = 122;

    /**
     * Bars that belong together.
     *
     * @param heading what stands above them
     * @param ideal   what no bar can beat, or at least what was hoped for
     * @param bars    from top to bottom
     */
    public record Group(String heading, double ideal, List<Bar> bars) {
    }

    /**
     * One bar.
     *
     * @param name   of the approach, one of {@link Approaches}
     * @param figure the value, with its unit
     * @param least  the smallest value
     * @param most   the largest value
     */
    public record Bar(String name, Figure figure, Figure least, Figure most) {
    }

    private RangeBars() {
    }

    /**
     * Draws the picture.
     *
     * @param id     unique in the page
     * @param title  what is shown
     * @param groups what to draw
     * @return an svg element
     */
    public static String svg(String id, String title, List<Group> groups) {
        double most = groups.stream().mapToDouble(group -> Math.max(group.ideal(),
                group.bars().stream().mapToDouble(bar -> bar.most().value()).max().orElseThrow())).max().orElseThrow();
        double scale = (Svg.WIDTH - LEFT - 70) / most;
        Svg svg = new Svg();
        double y = 0;
        for (Group group : groups) {
            svg.text(0, y + 16, "heading", group.heading());
            y += ROW;
            double ideal = LEFT + group.ideal() * scale;
            svg.line(ideal, y - 2, ideal, y + group.bars().size() * ROW, "ideal");
            for (Bar bar : group.bars()) {
                double end = LEFT + bar.figure().value() * scale;
                svg.text(0, y + 15, "label", bar.name());
                svg.box(LEFT, y + 3, Math.max(2, end - LEFT), ROW - 8, "approach" + Approaches.look(bar.name()));
                double middle = y + 3 + (ROW - 8) / 2;
                double from = LEFT + bar.least().value() * scale;
                double to = LEFT + bar.most().value() * scale;
                svg.line(from, middle, to, middle, "spread");
                svg.line(from, middle - 3, from, middle + 3, "spread");
                svg.line(to, middle - 3, to, middle + 3, "spread");
                svg.text(Math.max(end, to) + 7, y + 15, "value", bar.figure().text());
                y += ROW;
            }
            y += 8;
        }
        String description = groups.stream().map(group -> group.heading() + ", ideal " + ideal(group) + ": " + group.bars().stream()
                .map(bar -> bar.name() + " " + bar.figure().textWith(bar.least(), bar.most())).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ", "A bar for each approach, with a thin line from its smallest to its largest value. ", "."));
        return svg.picture(id, title, description, y);
    }

    private static String ideal(Group group) {
        return (Svg.number(group.ideal()) + " " + group.bars().get(0).figure().unit()).strip();
    }
}
