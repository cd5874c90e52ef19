package docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One captured run, as its file has it and as a chapter includes it.
 *
 * @param example     the program
 * @param typed       the command with which a learner ran it then
 * @param seenOn      the machine, the JDK or Python, and the day of the run
 * @param fingerprint that of the code that ran
 * @param run         what was printed; empty if there is no run
 */
record Captured(Example example, String typed, String seenOn, String fingerprint, Optional<Run> run) {
    private static final Pattern LINE = Pattern.compile("(\\d+)\t(.*)");
    private static final Pattern HEADER = Pattern.compile("# (command|seen on|code)\t(.*)");
    private static final Pattern CORES = Pattern.compile(" · (\\d+) cores? · ");

    /** The run that the site shows: that of this machine if it is one of the code as it is now, otherwise the repository's. */
    static Captured shown(Example example, Path docs) throws IOException {
        Captured own = read(example, ownRuns(example.lesson(), docs));
        return own.fits() ? own : read(example, example.lesson().runs());
    }

    /** Where the runs of a lesson are that were taken on this machine. */
    static Path ownRuns(Lesson lesson, Path docs) {
        return docs.resolve("target/runs").resolve(lesson.packageName());
    }

    /** Reads the run of a program in a folder. If there is none, it has no output. */
    static Captured read(Example example, Path folder) throws IOException {
        Path file = folder.resolve(example.program() + ".tsv");
        if (!Files.exists(file)) {
            return new Captured(example, "", "", "", Optional.empty());
        }
        String typed = "";
        String seenOn = "";
        String fingerprint = "";
        List<Run.Line> lines = new ArrayList<>();
        for (String text : Files.readAllLines(file)) {
            Matcher line = LINE.matcher(text);
            Matcher header = HEADER.matcher(text);
            if (line.matches()) {
                lines.add(new Run.Line(Long.parseLong(line.group(1)), line.group(2)));
            } else if (header.matches()) {
                switch (header.group(1)) {
                    case "command" -> typed = header.group(2);
                    case "seen on" -> seenOn = header.group(2);
                    default -> fingerprint = header.group(2);
                }
            }
        }
        return new Captured(example, typed, seenOn, fingerprint, Optional.of(new Run(lines)));
    }

    /** Writes the lines "milliseconds, tab, text" below a few lines with # that say where they come from. */
    void write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("# command\t").append(typed).append('\n');
        text.append("# seen on\t").append(seenOn).append('\n');
        text.append("# code\t").append(fingerprint).append('\n');
        run.ifPresent(it -> it.lines().forEach(line ->
                text.append(line.millis()).append('\t').append(line.text()).append('\n')));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(example.program() + ".tsv"), text);
    }

    /** Whether this is a run of the code as it is now, by the command that the chapter shows. */
    boolean fits() {
        return run.isPresent() && isOfThisCode() && typed.equals(example.typed());
    }

    /** Whether the code is still the one that ran. */
    boolean isOfThisCode() {
        return fingerprint.equals(Fingerprint.of(example));
    }

    /**
     * One sentence on the first rule that this run breaks. A capture is held to what an idle machine shows as well, but only if
     * it has a second core: on one core, two threads are no faster than one.
     */
    Optional<String> broken() throws IOException {
        Matcher cores = CORES.matcher(seenOn);
        boolean severalCores = cores.find() && Integer.parseInt(cores.group(1)) > 1;
        return example.rules().broken(run.orElse(new Run(List.of())).texts(), severalCores);
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
                """.formatted(example.typed()))
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
        String code = isOfThisCode() ? "From a run of this very code."
                : "The code has changed since this run, so it may print something else now.";
        // The role names the example, so that the check of the site can tell that it is shown.
        return """
                [listing.run.example-%s,subs=specialchars]
                ------------
                %s------------

                [.seen]
                %s. %s On the left: seconds since the first line.
                """.formatted(example.name(), lines, seenOn, code);
    }

    private String picture(Run run) {
        String title = example.program();
        String id = "picture-" + example.lesson().packageName() + "-" + example.name();
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
        return arrows.isEmpty() ? "" : figure("waits",
                Ring.svg("waits-" + example.lesson().packageName() + "-" + example.name(),
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
        return """
                [.seen.example-%s]
                There's no captured run of %s yet. To take one, type `mvn -Pcapture -pl docs verify -Dcapture=%s`.
                """.formatted(example.name(), example.program(), example.program());
    }

    private static String tag(String name, String text) {
        return "// tag::" + name + "[]\n" + text + "// end::" + name + "[]\n\n";
    }
}
