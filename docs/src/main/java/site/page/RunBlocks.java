package site.page;

import course.CourseFailure;
import course.Lesson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import site.chart.Bars;
import site.chart.Curve;
import site.chart.ScalingChart;
import site.chart.Story;
import site.chart.Timeline;
import site.chart.WaitForGraph;
import site.run.CapturedRun;
import site.run.Example;
import site.run.Run;

/** The blocks with which a chapter shows a captured run: its command, its output and its picture. */
public final class RunBlocks {
    private final CapturedRun captured;
    private final Example example;

    /** Writes the blocks of each program of a lesson: {@code runs/TwoTasks.adoc}. */
    public static void make(Lesson lesson, List<Example> examples, Path docs, MadeFolder made) throws IOException {
        for (Example example : examples) {
            if (example.lesson().equals(lesson)) {
                made.in(lesson.name()).in("runs")
                        .write(example.program() + ".adoc", new RunBlocks(CapturedRun.shown(example, docs)).asciidoc());
            }
        }
    }

    /** The blocks for a run. */
    public RunBlocks(CapturedRun captured) {
        this.captured = captured;
        this.example = captured.example();
    }

    /**
     * The tags that a chapter includes: command, output (or why there is none), picture, and waits, which is empty if there was
     * no deadlock.
     */
    public String asciidoc() {
        return tag("command", """
                [source,console]
                ----
                %s
                ----
                """.formatted(example.typed()))
                + tag("output", captured.run().map(this::output).orElse(notRun()))
                + tag("picture", captured.run().map(this::picture).orElse(""))
                + tag("waits", captured.run().map(this::waits).orElse(""));
    }

    private String output(Run run) {
        StringBuilder lines = new StringBuilder();
        for (Run.Line line : run.lines()) {
            lines.append(String.format(Locale.ROOT, "%5.2f s  %s", line.millis() / 1000.0, line.text()).stripTrailing());
            lines.append('\n');
        }
        String code = captured.isOfThisCode() ? "From a run of this very code."
                : "The code has changed since this run, so it may print something else now.";
        // The role names the example, so that the check of the site can tell that it is shown.
        return """
                [listing.run.example-%s,subs=specialchars]
                ------------
                %s------------

                [.seen]
                %s. %s On the left: seconds since the first line.
                """.formatted(example.name(), lines, captured.seenOn(), code);
    }

    private String picture(Run run) {
        String title = example.program();
        String id = "picture-" + example.lesson().packageName() + "-" + example.name();
        String svg = switch (example.picture()) {
            case "timeline" -> Timeline.svg(id, title, run.lines());
            case "story" -> Story.svg(id, title, run.lines());
            case "bars" -> Bars.svg(id, title, run.lines());
            case "curve" -> Curve.svg(id, title, run.lines());
            case "growth" -> ScalingChart.svg(id, title, run.lines());
            case "-" -> "";
            default -> throw new CourseFailure("runs.txt: there is no picture \"" + example.picture() + "\".");
        };
        if (svg.isEmpty()) {
            return "";
        }
        // A timeline or a story shows what happened. What shows a figure says how often it was measured.
        String often = List.of("timeline", "story").contains(example.picture()) ? "" : " Drawn from one run.";
        // The role tells the script pictures.js what can be played.
        return PictureBlock.of(example.picture(), svg, example.sentence() + often);
    }

    /** Who waits for whom, if the run has found a deadlock. */
    private String waits(Run run) {
        List<String> arrows = WaitForGraph.found(run.texts());
        return arrows.isEmpty() ? "" : PictureBlock.of("waits",
                WaitForGraph.svg("waits-" + example.lesson().packageName() + "-" + example.name(),
                        "Who waits for whom in " + example.program(), arrows),
                "The same, as the JVM has found it. Follow the arrows, and you come back to where you began.");
    }

    private String notRun() {
        return """
                [.seen.example-%s]
                There's no captured run of %s yet. To take one, type `mvn -Pcapture -pl docs verify -Dcapture=%s`.
                """.formatted(example.name(), example.program(), example.program());
    }

    private static String tag(String name, String text) {
        return "// tag::" + name + "[]\n" + text + "// end::" + name + "[]\n\n";
    }
}
