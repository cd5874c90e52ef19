package coach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Draws what a test saw your code do: the steps of each thread in a column of its own, or else a bar for each task, on a common axis.
 *
 * <p>A test tells it in lines, with tabs: {@code step}, a thread and what it did; {@code bar}, a name, and two times in microseconds.
 */
final class Picture {
    private static final int MAX_STEPS = 24;
    private static final int MAX_BARS = 12;
    private static final int MAX_NAME = 26;
    private static final int AXIS = 44;

    private Picture() {
    }

    /** The picture in lines; none if there is no step, and no second bar to compare the first one with. */
    static List<String> of(String seen) {
        List<Step> steps = fields(seen, "step", 3).map(field -> new Step(field[1], field[2])).toList();
        if (!steps.isEmpty()) {
            return story(steps);
        }
        return bars(fields(seen, "bar", 4).map(field -> new Bar(field[1], Long.parseLong(field[2]), Long.parseLong(field[3])))
                .sorted(Comparator.comparingLong(Bar::from).thenComparing(Bar::name)).toList());
    }

    private static Stream<String[]> fields(String seen, String kind, int number) {
        return seen.lines().map(line -> line.split("\t")).filter(field -> field.length == number && field[0].equals(kind));
    }

    private static List<String> story(List<Step> steps) {
        List<String> threads = steps.stream().map(Step::thread).distinct().toList();
        int width = 4 + Stream.concat(threads.stream(), steps.stream().map(Step::text)).mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>();
        lines.add("What your code did, from top to bottom:");
        lines.add("  " + String.join("", threads.stream().map(thread -> padded(thread, width)).toList()));
        for (int i = 0; i < steps.size(); i++) {
            int first = i;
            while (i + 1 < steps.size() && steps.get(i + 1).equals(steps.get(first))) {
                i++;
            }
            Step step = steps.get(first);
            lines.add("  " + " ".repeat(width * threads.indexOf(step.thread())) + step.text() + (i > first ? " (" + (i - first + 1) + " times)" : ""));
        }
        return cut(lines, 2 + MAX_STEPS);
    }

    /** A task that was seen twice has two bars in its row. */
    private static List<String> bars(List<Bar> bars) {
        if (bars.size() < 2) {
            return List.of();
        }
        long begin = bars.get(0).from();
        long all = Math.max(1, bars.stream().mapToLong(Bar::to).max().orElse(0) - begin);
        Map<String, StringBuilder> rows = new LinkedHashMap<>();
        for (Bar bar : bars) {
            int from = (int) ((bar.from() - begin) * (AXIS - 1) / all);
            int to = (int) ((bar.to() - begin) * (AXIS - 1) / all);
            StringBuilder row = rows.computeIfAbsent(bar.name(), name -> new StringBuilder());
            row.append(" ".repeat(Math.max(0, from - row.length()))).append("█".repeat(Math.max(0, to + 1 - Math.max(from, row.length()))));
        }
        int width = 2 + Math.min(MAX_NAME, rows.keySet().stream().mapToInt(String::length).max().orElse(0));
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "What your code did, in %.2f s:", all / 1e6));
        rows.forEach((name, row) -> lines.add("  " + padded(Text.cut(name, MAX_NAME), width) + row));
        List<String> shown = new ArrayList<>(cut(lines, 1 + MAX_BARS));
        shown.add("  (The tests hold a task until the others are there too, or cannot come.)");
        return shown;
    }

    private static List<String> cut(List<String> lines, int most) {
        return lines.size() <= most ? lines
                : Stream.concat(lines.stream().limit(most), Stream.of("  … and " + (lines.size() - most) + " more")).toList();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private record Step(String thread, String text) { }

    private record Bar(String name, long from, long to) { }
}
