package docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One captured run, as it is kept and as a chapter includes it.
 *
 * @param example what was run
 * @param lesson  the lesson that it belongs to
 * @param typed   the command with which a learner runs it
 * @param seenOn  the machine, the JDK or Python, and the day of the run
 * @param run     what was printed; empty if it could not be run here
 */
record Captured(Example example, Lesson lesson, String typed, String seenOn, Optional<Run> run) {
    private static final Pattern LINE = Pattern.compile("(\\d+)\t(.*)", Pattern.DOTALL);

    /** The lines "milliseconds, tab, text" below a few lines with # that say where they come from. */
    String raw() {
        StringBuilder raw = new StringBuilder();
        raw.append("# command\t").append(typed).append('\n');
        raw.append("# seen on\t").append(seenOn).append('\n');
        raw.append("# code\t").append(lesson.fingerprint(example.program())).append('\n');
        run.ifPresent(it -> it.lines().forEach(line ->
                raw.append(line.millis()).append('\t').append(line.text()).append('\n')));
        return raw.toString();
    }

    /** The same from what {@link #raw} gave, with the day on which it was run. */
    static Captured read(Example example, Lesson lesson, String typed, String raw) {
        String seenOn = "";
        List<Run.Line> lines = new ArrayList<>();
        for (String text : raw.split("\n")) {
            Matcher line = LINE.matcher(text);
            if (line.matches()) {
                lines.add(new Run.Line(Long.parseLong(line.group(1)), line.group(2)));
            } else if (text.startsWith("# seen on\t")) {
                seenOn = text.substring(text.indexOf('\t') + 1);
            }
        }
        return new Captured(example, lesson, typed, seenOn, Optional.of(new Run(lines)));
    }

    /**
     * The tags that a chapter includes: command, output (or why there is none), picture, and waits, which is empty if there was
     * no deadlock.
     */
    String asciidoc() {
        return tag("command", """
                [source,console]
                ----
                %s
                ----
                """.formatted(typed))
                + tag("output", run.map(this::output).orElse(notRun()))
                + tag("picture", run.map(this::picture).orElse(""))
                + tag("waits", run.map(this::waits).orElse(""));
    }

    private String output(Run run) {
        StringBuilder lines = new StringBuilder();
        for (Run.Line line : run.lines()) {
            lines.append(String.format(Locale.ROOT, "%5.2f s  %s", line.millis() / 1000.0, line.text()).stripTrailing());
            lines.append('\n');
        }
        // The role names the example, so that the check of the site can tell that it is shown.
        return """
                [listing.run.example-%s,subs=specialchars]
                ------------
                %s------------

                [.seen]
                %s. From a run of this very code. On the left: seconds since the first line.
                """.formatted(example.name(), lines, seenOn);
    }

    private String picture(Run run) {
        String title = example.program();
        String id = "picture-" + lesson.packageName() + "-" + example.name();
        String svg = switch (example.picture()) {
            case "timeline" -> Timeline.svg(id, title, run.lines());
            case "story" -> Story.svg(id, title, run.lines());
            case "bars" -> Bars.svg(id, title, run.lines());
            case "curve" -> Curve.svg(id, title, run.lines());
            case "growth" -> Growth.svg(id, title, run.lines());
            case "-" -> "";
            default -> throw new SiteFailure("runs.txt: there is no picture \"" + example.picture() + "\".");
        };
        if (svg.isEmpty()) {
            return "";
        }
        // A timeline or a story shows what happened. What shows a figure says how often it was measured.
        String often = List.of("timeline", "story").contains(example.picture()) ? "" : " Drawn from one run.";
        return figure(example.picture(), svg, example.sentence() + often);
    }

    /** Who waits for whom, if the run has found a deadlock. */
    private String waits(Run run) {
        List<String> arrows = Ring.found(run.texts());
        return arrows.isEmpty() ? "" : figure("waits", Ring.svg("waits-" + lesson.packageName() + "-" + example.name(),
                "Who waits for whom in " + example.program(), arrows),
                "The same, as the JVM has found it. Follow the arrows, and you come back to where you began.");
    }

    /** The role tells the script pictures.js what can be played. */
    private static String figure(String role, String svg, String sentence) {
        return """
                [.picture.%s]
                ========
                ++++
                %s++++

                %s
                ========
                """.formatted(role, svg, sentence);
    }

    private String notRun() {
        return "[.seen.example-" + example.name() + "]\n" + whyNot() + "\n";
    }

    /** Why there is no run, in one sentence. */
    String whyNot() {
        String why = example.isPython() ? "there was no python3"
                : "it needs Java " + lesson.neededJava() + " or newer, and this was Java " + Runtime.version().feature();
        return example.program() + " was not run in this build: " + why + ".";
    }

    private static String tag(String name, String text) {
        return "// tag::" + name + "[]\n" + text + "// end::" + name + "[]\n\n";
    }
}
