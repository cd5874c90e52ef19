package docs;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One captured run, as it is kept and as a chapter includes it.
 *
 * @param example what was run
 * @param lesson  the lesson that it belongs to
 * @param typed   the command with which a learner runs it
 * @param version the JDK or the Python that ran it
 * @param run     what was printed; empty if it could not be run here
 */
record Captured(Example example, Lesson lesson, String typed, String version, Optional<Run> run) {

    /** The lines "milliseconds, tab, text" below a few lines with # that say where they come from. */
    List<String> raw() {
        List<String> raw = new ArrayList<>();
        raw.add("# command\t" + typed);
        raw.add("# seen on\t" + seenOn());
        raw.add("# code\t" + lesson.fingerprint());
        run.ifPresent(it -> it.lines().forEach(line -> raw.add(line.millis() + "\t" + line.text())));
        return raw;
    }

    /** The tags that a chapter includes: command, output and picture. */
    String asciidoc() {
        return tag("command", """
                [source,console]
                ----
                %s
                ----
                """.formatted(typed))
                + tag("output", run.map(this::output).orElse(notRun()))
                + tag("picture", run.map(this::picture).orElse(notRun()));
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
                %s. From a run made while this site was built. On the left: seconds since the first line.
                """.formatted(example.name(), lines, seenOn());
    }

    private String picture(Run run) {
        String title = example.program();
        String id = "picture-" + example.name();
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
        return """
                [.picture]
                ========
                ++++
                %s++++

                %s
                ========
                """.formatted(svg, example.sentence());
    }

    private String notRun() {
        String why = example.isPython() ? "there was no python3"
                : "it needs Java " + lesson.neededJava() + " or newer, and this was Java " + Runtime.version().feature();
        return "[.seen.example-" + example.name() + "]\n" + example.program() + " was not run in this build: " + why + ".\n";
    }

    private String seenOn() {
        int cores = Runtime.getRuntime().availableProcessors();
        return String.join(" · ",
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                cores == 1 ? "1 core" : cores + " cores",
                version,
                LocalDate.now().format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)));
    }

    private static String tag(String name, String text) {
        return "// tag::" + name + "[]\n" + text + "// end::" + name + "[]\n\n";
    }
}
