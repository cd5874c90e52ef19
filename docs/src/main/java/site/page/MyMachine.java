package site.page;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import site.chart.Figure;
import site.run.CapturedRun;
import site.run.Example;
import site.run.Run;

/**
 * The page "My machine": the tables that this machine's own runs printed, with the published figure beside those that have one,
 * for the page and as Markdown to share. It names no user, no host and no folder.
 */
public final class MyMachine {
    /** What is on the page, in this order. */
    static final List<String> PROGRAMS = List.of("comparison.Comparison", "comparison.HowItGrows",
            "async.ManyWaits", "virtualthreads.ManyWaits",
            "threads.ManyUsers", "async.ManyUsers", "virtualthreads.ManyUsers",
            "threads.NumberCrunching", "processes.NumberCrunching", "virtualthreads.NumberCrunching",
            "processes.WhatItCosts", "processes.Squares");

    private static final List<String> MACHINE = List.of("what", "this machine", "published");
    private static final Pattern WORKERS = Pattern.compile("(\\d+) ((?:virtual )?thread|process)(?:s|es)?");

    private final List<CapturedRun> captured;
    private final Published published;

    /**
     * Writes what this machine has measured, if it has: {@code figures/machine.adoc}, {@code figures/tables.adoc} and
     * {@code figures/my-machine.md}.
     */
    public static void make(List<Example> examples, Optional<Published> published, Path docs, MadeFolder made) throws IOException {
        Map<String, CapturedRun> own = new HashMap<>();
        for (Example example : examples) {
            String name = example.lesson().packageName() + "." + example.program();
            CapturedRun run = CapturedRun.read(example, CapturedRun.ownRuns(example.lesson(), docs));
            if (PROGRAMS.contains(name) && run.fits()) {
                own.put(name, run);
            }
        }
        if (published.isPresent() && !own.isEmpty()) {
            MyMachine mine = new MyMachine(own, published.get());
            MadeFolder folder = made.in("figures");
            folder.write("machine.adoc", mine.machine());
            folder.write("tables.adoc", mine.tables());
            folder.write("my-machine.md", mine.markdown());
        }
    }

    /**
     * Takes the figures.
     *
     * @param captured  runs with an output, by package and program; those that aren't on the page don't matter
     * @param published the published figures
     */
    MyMachine(Map<String, CapturedRun> captured, Published published) {
        this.captured = PROGRAMS.stream().filter(captured::containsKey).map(captured::get).toList();
        this.published = published;
    }

    /** What this machine is, as a table. */
    String machine() {
        return new Table(MACHINE, machineRows()).asciidoc();
    }

    /** All tables, each under the name of its program and what that said first. */
    String tables() {
        return captured.stream().map(this::section).collect(Collectors.joining("\n"));
    }

    /** The same as Markdown. */
    String markdown() {
        StringBuilder text = new StringBuilder("# Concurrency in Java: the figures of my machine\n\n");
        text.append(new Table(MACHINE, machineRows()).markdown());
        for (CapturedRun one : captured) {
            text.append("\n## ").append(heading(one)).append("\n\n");
            Run run = one.run().orElseThrow();
            text.append(run.texts().get(0)).append('\n');
            List<Table> tables = tables(one, run);
            tables.forEach(table -> text.append('\n').append(table.markdown()));
            if (tables.isEmpty()) {
                text.append('\n').append(last(run)).append('\n');
            }
        }
        return text.toString();
    }

    private static String markdown(List<List<String>> rows) {
        return rows.stream().map(row -> "| " + String.join(" | ", row) + " |\n").collect(Collectors.joining());
    }

    private String section(CapturedRun one) {
        String start = "[discrete]\n=== xref:" + one.example().page() + ".adoc[" + heading(one) + "]\n\n";
        Run run = one.run().orElseThrow();
        List<Table> tables = tables(one, run);
        return start + plain(run.texts().get(0)) + "\n\n"
                + (tables.isEmpty() ? plain(last(run)) + "\n" : tables.stream().map(Table::asciidoc).collect(Collectors.joining("\n")));
    }

    private static String heading(CapturedRun one) {
        return one.example().program() + " (lesson " + one.example().lesson().number() + ")";
    }

    private static String plain(String text) {
        return "pass:c[" + text.replace("]", "\\]") + "]";
    }

    private static String last(Run run) {
        return run.texts().get(run.texts().size() - 1);
    }

    private List<List<String>> machineRows() {
        List<List<String>> seen = captured.stream()
                .map(one -> List.of(one.seenOn().split(" · "))).toList();
        List<String> here = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int part = i;
            here.add(seen.stream().map(parts -> parts.get(part)).distinct().collect(Collectors.joining(", ")));
        }
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return List.of(
                List.of("System", here.get(0), figure("measured.system")),
                List.of("Cores", here.get(1).replaceFirst(" cores?", ""), figure("measured.cores")),
                List.of("Memory", String.format(Locale.ROOT, "%.0f GB", system.getTotalMemorySize() / 1e9),
                        figure("measured.memory")),
                List.of("Java", here.get(2).replace("JDK ", ""), figure("measured.jdk")),
                List.of("Day", here.get(3), figure("measured.day")),
                List.of("Each figure", "from one run", "median of " + figure("waiting.threads.1000.values") + " values from "
                        + figure("waiting.threads.1000.jvms") + " JVMs (least to most)"));
    }

    private String figure(String key) {
        return published.find(key).orElse("not measured");
    }

    /** The tables of an output: a line of headings, which is indented, and the rows below it. */
    private List<Table> tables(CapturedRun one, Run run) {
        List<Table> tables = new ArrayList<>();
        List<String> lines = run.texts();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(" {2,}[a-z -]+( {2,}[a-z -]+)+")) {
                List<String> header = columns(lines.get(i));
                List<List<String>> rows = new ArrayList<>();
                while (i + 1 < lines.size() && columns(lines.get(i + 1)).size() > 1) {
                    rows.add(columns(lines.get(++i)));
                }
                tables.add(withPublished(one.example().program(), Table.of(header, rows)));
            }
        }
        return tables;
    }

    private static List<String> columns(String line) {
        return List.of(line.strip().split(" {2,}"));
    }

    private Table withPublished(String program, Table table) {
        List<String> keys = table.rows().stream().map(row -> key(program, row)).toList();
        String measured = keys.stream().filter(key -> published.find(key).isPresent())
                .map(key -> key.substring(key.lastIndexOf('.') + 1)).findFirst().orElse("");
        if (measured.isEmpty()) {
            return table;
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            rows.add(plus(table.rows().get(i), withSpread(keys.get(i))));
        }
        return new Table(plus(table.header(), "published " + measured), rows);
    }

    private static List<String> plus(List<String> row, String cell) {
        return Stream.concat(row.stream(), Stream.of(cell)).toList();
    }

    /** The key of the published figure that a row can be held against; "" if there is none. */
    private static String key(String program, List<String> row) {
        if (program.equals("HowItGrows") && row.get(1).matches("[\\d,]+")) {
            return "waiting." + row.get(0).replace(' ', '-') + "." + row.get(1).replace(",", "") + ".time";
        }
        Matcher workers = WORKERS.matcher(row.get(0));
        if (!workers.matches()) {
            return "";
        }
        String ways = workers.group(2) + (workers.group(2).endsWith("s") ? "es" : "s");
        return "primes." + ways.replace(' ', '-') + "." + workers.group(1) + ".speed-up";
    }

    private String withSpread(String key) {
        return published.find(key)
                .map(median -> median + " (" + Figure.spread(figure(key + ".least"), figure(key + ".most")) + ")").orElse("");
    }

    /** Texts in rows that are as long as the header. */
    private record Table(List<String> header, List<List<String>> rows) {

        static Table of(List<String> columns, List<List<String>> rows) {
            int width = Math.max(columns.size(), rows.stream().mapToInt(List::size).max().orElse(0));
            List<String> header = new ArrayList<>(Collections.nCopies(width - columns.size(), "what"));
            header.addAll(columns);
            return new Table(header, rows.stream().map(row -> {
                List<String> whole = new ArrayList<>(row);
                whole.addAll(Collections.nCopies(width - row.size(), ""));
                return whole;
            }).map(List::copyOf).toList());
        }

        String asciidoc() {
            return "[%header%autowidth.figures]\n|===\n" + line(header) + "\n"
                    + rows.stream().map(Table::line).collect(Collectors.joining()) + "|===\n";
        }

        private static String line(List<String> cells) {
            return "|" + Figure.keptTogether(String.join(" |", cells)) + "\n";
        }

        String markdown() {
            return MyMachine.markdown(List.of(header)) + "|---".repeat(header.size()) + "|\n" + MyMachine.markdown(rows);
        }
    }
}
