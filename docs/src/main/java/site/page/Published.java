package site.page;

import course.CourseFailure;
import course.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import site.chart.Approaches;
import site.chart.Figure;
import site.chart.LogLogChart;
import site.chart.RangeBars;

/**
 * The published measurements of lesson 4, as its program {@code Figures} prints them: figures for the text, charts and one
 * table. They come from a benchmark and not from the captured runs, and each chart says so.
 */
public final class Published {
    /** In the lesson's captured runs, what the program printed: all of it, and not only what the chapter shows. */
    public static final String FILE = "Figures.txt";

    private final Map<String, String> figures = new TreeMap<>();

    /** The published figures of the first lesson that has some, if one has. */
    public static Optional<Published> of(List<Lesson> lessons) throws IOException {
        for (Lesson lesson : lessons) {
            if (Files.exists(lesson.runs().resolve(FILE))) {
                return Optional.of(new Published(Files.readAllLines(lesson.runs().resolve(FILE))));
            }
        }
        return Optional.empty();
    }

    /**
     * Writes the charts and the table, if the lesson has published figures: {@code charts/waiting-time.adoc}.
     *
     * @throws CourseFailure if a figure is missing
     */
    public static void make(Lesson lesson, MadeFolder made) throws IOException {
        Optional<Published> published = of(List.of(lesson));
        if (published.isPresent()) {
            for (Map.Entry<String, String> chart : published.get().charts().entrySet()) {
                made.in(lesson.name()).in("charts").write(chart.getKey() + ".adoc", chart.getValue());
            }
        }
    }

    /**
     * Reads the figures.
     *
     * @param lines what the program has printed: {@code key = figure}
     * @throws CourseFailure if there is none
     */
    Published(List<String> lines) {
        for (String line : lines) {
            String[] parts = line.split(" = ", 2);
            if (parts.length == 2) {
                figures.put(parts[0], parts[1]);
            }
        }
        if (figures.isEmpty()) {
            throw new CourseFailure("The program Figures printed no line \"key = figure\".");
        }
    }

    /** An AsciiDoc attribute for each figure: {@code waiting.threads.1000.time} is {@code {waiting-threads-1000-time}}. */
    String attributes() {
        return figures.entrySet().stream().map(it -> ":" + it.getKey().replace('.', '-') + ": " + it.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /** The charts and the table, by name, each for a chapter to include. */
    Map<String, String> charts() {
        Map<String, String> charts = new LinkedHashMap<>();
        charts.put("waiting-time", growth("waiting", "time", "Time of waits of one second", "seconds",
                "The time for many waits of one second, all begun at once. The ideal is one second."));
        charts.put("waiting-threads", growth("waiting", "threads", "Threads of waits of one second", "threads",
                "The most threads at once, of all processes of a row together. A JVM has some of its own. Where it takes more than a"
                + " second to start all, the first have ended before the last begin."));
        charts.put("waiting-memory", growth("waiting", "memory", "Memory of waits of one second", "MB",
                "The most memory at once, of all processes of a row together."));
        charts.put("requests-time", bars("requests", "time", "Time of HTTP requests of one second", "request", "requests",
                number -> 1, "The time for HTTP requests to a service that takes a second for each. The dashed line is the ideal:"
                + " one second."));
        double cores = number("measured.cores").value();
        charts.put("primes-speed-up", bars("primes", "speed-up", "Speed-up of counting primes", "worker", "workers",
                number -> Math.min(number, cores), "How many times as fast as one after another. The dashed line is the ideal:"
                + " as many times as there are workers, but never more than the " + figure("measured.cores") + " cores."));
        charts.put("all", table());
        return charts;
    }

    private String growth(String work, String what, String title, String up, String sentence) {
        List<LogLogChart.Line> lines = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (String approach : Approaches.NAMES) {
            List<LogLogChart.Point> points = new ArrayList<>();
            for (int number : numbers(work, approach, what)) {
                String key = key(work, approach, number);
                keys.add(key);
                String of = key + "." + what;
                points.add(new LogLogChart.Point(number, number(of), number(of + ".least"), number(of + ".most")));
            }
            if (!points.isEmpty()) {
                lines.add(new LogLogChart.Line(approach, points));
            }
        }
        String name = work + "-" + what;
        if (lines.isEmpty()) {
            return notMeasured(name);
        }
        return chart(LogLogChart.svg("chart-" + name, title, "waits at once", up, lines), sentence
                + " Mind the axes: a step along them multiplies.", keys, what);
    }

    private String bars(String work, String what, String title, String one, String many, IntToDoubleFunction ideal,
            String sentence) {
        TreeSet<Integer> numbers = new TreeSet<>();
        Approaches.NAMES.forEach(approach -> numbers.addAll(numbers(work, approach, what)));
        List<RangeBars.Group> groups = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (int number : numbers) {
            List<RangeBars.Bar> bars = new ArrayList<>();
            for (String approach : Approaches.NAMES) {
                String key = key(work, approach, number);
                String of = key + "." + what;
                if (figures.containsKey(of)) {
                    keys.add(key);
                    bars.add(new RangeBars.Bar(approach, number(of), number(of + ".least"), number(of + ".most")));
                }
            }
            String heading = String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
            groups.add(new RangeBars.Group(heading, ideal.applyAsDouble(number), bars));
        }
        String name = work + "-" + what;
        return groups.isEmpty() ? notMeasured(name) : chart(RangeBars.svg("chart-" + name, title, groups), sentence, keys, what);
    }

    private static String notMeasured(String name) {
        return "[.seen]\n" + name + " was not measured on that system.\n";
    }

    /** All rows, so that every figure of the text and of the charts can be looked up. */
    private String table() {
        StringBuilder rows = new StringBuilder();
        List<String> keys = new ArrayList<>();
        for (String key : figures.keySet()) {
            if (!key.endsWith(".values")) {
                continue;
            }
            String row = key.replace(".values", "");
            keys.add(row);
            rows.append("|`%s` |%s |%s |%s |%s |%s\n".formatted(row, figure(row + ".time"),
                    Figure.spread(figure(row + ".time.least"), figure(row + ".time.most")),
                    figures.getOrDefault(row + ".threads", ""), figures.getOrDefault(row + ".memory", ""),
                    figures.getOrDefault(row + ".speed-up", "")));
        }
        return """
                [%%header,cols="4,>2,>3,>2,>2,>2"]
                |===
                |Row |Time |Least to most |Threads |Memory |Speed-up

                %s|===

                %s""".formatted(Figure.keptTogether(rows.toString()),
                source("Each figure is the median of " + values(keys) + ".", "the rows of this table"));
    }

    private String chart(String svg, String sentence, List<String> keys, String what) {
        return PictureBlock.of("", svg, sentence) + "\n"
                + source("Each figure is the median of " + values(keys)
                        + "; the thin line goes from the smallest to the largest.",
                        "`" + keys.get(0) + "." + what + "` and so on");
    }

    /** Where a figure comes from: the machine, the day, and the file in which it stands. */
    private String source(String spread, String keys) {
        return """
                [.seen]
                Measured on %s on %s, %s cores, %s of memory, JDK %s: a published measurement. %s \
                From link:measured.json[measured.json] and link:measured-on.properties[measured-on.properties]: %s.
                """.formatted(figure("measured.day"), figure("measured.processor"), figure("measured.cores"),
                        figure("measured.memory"), figure("measured.jdk"), spread, keys);
    }

    /** How many values are behind each of these rows: "6 values from 3 JVMs". */
    private String values(List<String> rows) {
        return range(rows, ".values") + " values from " + range(rows, ".jvms") + " JVMs";
    }

    private String range(List<String> rows, String what) {
        List<Integer> numbers = rows.stream().map(row -> Integer.parseInt(figure(row + what))).distinct().sorted().toList();
        return numbers.size() == 1 ? "" + numbers.get(0) : numbers.get(0) + " to " + numbers.get(numbers.size() - 1);
    }

    private static String key(String work, String approach, int number) {
        return work + "." + approach.replace(' ', '-') + "." + number;
    }

    private TreeSet<Integer> numbers(String work, String approach, String what) {
        return figures.keySet().stream().map(key -> key.split("\\."))
                .filter(key -> key.length == 4 && key[2].matches("\\d+"))
                .filter(key -> key[0].equals(work) && key[1].equals(approach.replace(' ', '-')) && key[3].equals(what))
                .map(key -> Integer.parseInt(key[2])).collect(Collectors.toCollection(TreeSet::new));
    }

    private Figure number(String key) {
        return Figure.of(figure(key));
    }

    /** A figure, if there is one with that key. */
    Optional<String> find(String key) {
        return Optional.ofNullable(figures.get(key));
    }

    private String figure(String key) {
        return find(key).orElseThrow(() -> new CourseFailure("The program Figures printed no figure " + key + "."));
    }
}
