package docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Draws one bar a task on a common time axis, from the lines {@code Start NAME} and {@code End NAME} of a run. A
 * line that ends with a colon starts a new group, whose time starts at zero again.
 */
public final class Timeline {
    private static final double ROW = 25;
    private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50};

    /** A task and when it ran, in milliseconds of the run; it has not ended while {@code end} is negative. */
    private record Bar(String name, long start, long end) {
    }

    private record Group(String heading, List<Bar> bars) {
        double seconds(long millis) {
            return (millis - bars.get(0).start()) / 1000.0;
        }
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
     * @throws SiteFailure if no task started, or one did not end
     */
    public static String svg(String id, String title, List<Run.Line> lines) {
        List<Group> groups = groups(lines);
        double longest = groups.stream().flatMap(group -> group.bars().stream().map(bar -> group.seconds(bar.end())))
                .max(Double::compare).orElseThrow(() -> new SiteFailure(
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
            if (!group.heading().isEmpty()) {
                y += ROW;
                svg.text(0, y - 7, "heading", group.heading());
            }
            for (Bar bar : group.bars()) {
                double start = group.seconds(bar.start());
                double end = group.seconds(bar.end());
                svg.text(0, y + 16, "label", bar.name());
                svg.box(left + start * scale, y + 3, Math.max(2, (end - start) * scale), ROW - 6,
                        "task" + names.indexOf(bar.name()) % 4);
                y += ROW;
            }
        }
        return svg.picture(id, "Timeline of " + title, describe(groups), bottom + 24);
    }

    private static List<Group> groups(List<Run.Line> lines) {
        List<Group> groups = new ArrayList<>(List.of(new Group("", new ArrayList<>())));
        for (Run.Line line : lines) {
            String text = line.text().strip();
            List<Bar> bars = groups.get(groups.size() - 1).bars();
            if (text.endsWith(":")) {
                groups.add(new Group(text.substring(0, text.length() - 1), new ArrayList<>()));
            } else if (text.startsWith("Start ")) {
                bars.add(new Bar(text.substring("Start ".length()), line.millis(), -1));
            } else if (text.startsWith("End ")) {
                String name = text.substring("End ".length());
                bars.replaceAll(bar -> bar.name().equals(name) ? new Bar(name, bar.start(), line.millis()) : bar);
            }
        }
        groups.removeIf(group -> group.bars().isEmpty());
        groups.forEach(group -> group.bars().stream().filter(bar -> bar.end() < 0).findFirst().ifPresent(bar -> {
            throw new SiteFailure("\"Start " + bar.name() + "\" has no line \"End " + bar.name() + "\".");
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

    private static String describe(List<Group> groups) {
        return groups.stream().map(group -> {
            String bars = group.bars().stream().map(bar -> bar.name() + " from " + Svg.seconds(group.seconds(bar.start()))
                    + " to " + Svg.seconds(group.seconds(bar.end()))).collect(Collectors.joining("; "));
            return (group.heading().isEmpty() ? "" : group.heading() + ": ") + bars + ".";
        }).collect(Collectors.joining(" "));
    }
}
