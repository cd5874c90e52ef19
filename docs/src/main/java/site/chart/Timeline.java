package site.chart;

import course.CourseFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import site.run.Run;

/**
 * Draws one bar a task on a common time axis, from the lines {@code Start NAME} and {@code End NAME} of a run. A
 * line that ends with a colon starts a new group, whose time starts at zero again.
 */
public final class Timeline {
    private static final double ROW = 25;
    private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50};

    /** A task and when it ran, as numbers of lines of the run; it has not ended while {@code end} is negative. */
    private record Bar(String name, int start, int end) {
    }

    /** Bars under a heading, and the number of its line. */
    private record Group(String heading, int line, List<Bar> bars) {
    }

    private Timeline() {
    }

    /**
     * Draws the picture.
     *
     * @param id    unique in the page
     * @param title what was run
     * @param lines the output of the run
     * @return an svg element
     * @throws CourseFailure if no task started, or one did not end
     */
    public static String svg(String id, String title, List<Run.Line> lines) {
        List<Group> groups = groups(lines);
        double longest = groups.stream().flatMap(group -> group.bars().stream().map(bar -> seconds(lines, group, bar.end())))
                .max(Double::compare).orElseThrow(() -> new CourseFailure(
                        "A timeline needs lines \"Start NAME\" and \"End NAME\", and there were none."));
        // Sorted, so that a task has the same colour in each group and in each run.
        List<String> names = groups.stream().flatMap(group -> group.bars().stream()).map(Bar::name).distinct().sorted().toList();
        int longestName = names.stream().mapToInt(String::length).max().orElse(0);

        Svg svg = new Svg();
        double left = Math.min(150, 14 + 7.4 * longestName);
        double scale = (Svg.WIDTH - left - 14) / longest;
        double bottom = height(groups);
        double step = step(longest);
        for (int tick = 0; tick * step <= longest; tick++) {
            double x = left + tick * step * scale;
            svg.line(x, 6, x, bottom, "grid");
            String label = step < 1 ? String.format(Locale.ROOT, "%.1f", tick * step) : "" + (int) (tick * step);
            svg.text(x, bottom + 17, "tick", label + (tick == 0 ? " s" : ""));
        }
        double y = 6;
        for (Group group : groups) {
            svg.beginGroup();
            if (!group.heading().isEmpty()) {
                y += ROW;
                svg.begin("", group.line());
                svg.text(0, y - 7, "heading", group.heading());
                svg.end();
            }
            for (Bar bar : group.bars()) {
                double start = seconds(lines, group, bar.start());
                double end = seconds(lines, group, bar.end());
                svg.begin(describe(lines, group, bar), bar.start(), bar.end());
                svg.box(-6, y, Svg.WIDTH + 12, ROW, "row");
                svg.text(0, y + 16, "label", bar.name());
                svg.box(left + start * scale, y + 3, Math.max(2, (end - start) * scale), ROW - 6,
                        "bar task" + names.indexOf(bar.name()) % 4);
                svg.end();
                y += ROW;
            }
            svg.end();
        }
        String description = groups.stream().map(group -> (group.heading().isEmpty() ? "" : group.heading() + ": ")
                + group.bars().stream().map(bar -> describe(lines, group, bar)).collect(Collectors.joining("; ")) + ".")
                .collect(Collectors.joining(" "));
        return svg.picture(id, "Timeline of " + title, "A bar for each task, as long as it took. " + description, bottom + 24);
    }

    /** The time from the group's first start to that line. */
    private static double seconds(List<Run.Line> lines, Group group, int line) {
        return (lines.get(line).millis() - lines.get(group.bars().get(0).start()).millis()) / 1000.0;
    }

    private static String describe(List<Run.Line> lines, Group group, Bar bar) {
        return bar.name() + " from " + Svg.seconds(seconds(lines, group, bar.start())) + " to "
                + Svg.seconds(seconds(lines, group, bar.end()));
    }

    private static List<Group> groups(List<Run.Line> lines) {
        List<Group> groups = new ArrayList<>(List.of(new Group("", 0, new ArrayList<>())));
        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            String text = lines.get(line).text().strip();
            List<Bar> bars = groups.get(groups.size() - 1).bars();
            if (text.endsWith(":")) {
                groups.add(new Group(text.substring(0, text.length() - 1), line, new ArrayList<>()));
            } else if (text.startsWith("Start ")) {
                bars.add(new Bar(text.substring("Start ".length()), line, -1));
            } else if (text.startsWith("End ")) {
                String name = text.substring("End ".length());
                bars.replaceAll(bar -> bar.name().equals(name) ? new Bar(name, bar.start(), line) : bar);
            }
        }
        groups.removeIf(group -> group.bars().isEmpty());
        groups.forEach(group -> group.bars().stream().filter(bar -> bar.end() < 0).findFirst().ifPresent(bar -> {
            throw new CourseFailure("\"Start " + bar.name() + "\" has no line \"End " + bar.name() + "\".");
        }));
        return groups;
    }

    private static double height(List<Group> groups) {
        int rows = groups.stream().mapToInt(group -> group.bars().size() + (group.heading().isEmpty() ? 0 : 1)).sum();
        return 6 + rows * ROW + 3;
    }

    /** The least step that leaves at most six ticks after zero. */
    private static double step(double longest) {
        for (double step : STEPS) {
            if (longest / step <= 6) {
                return step;
            }
        }
        return longest / 6;
    }
}
