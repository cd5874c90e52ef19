package site.run;

import course.CourseFailure;
import course.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One captured run, as its file has it.
 *
 * @param example     the program
 * @param typed       the command with which a learner ran it then
 * @param seenOn      the machine, the JDK or Python, and the day of the run
 * @param fingerprint that of the code that ran
 * @param run         what was printed; empty if there is no run
 */
public record CapturedRun(Example example, String typed, String seenOn, String fingerprint, Optional<Run> run) {
    private static final Pattern LINE = Pattern.compile("(\\d+)\t(.*)");
    private static final Pattern HEADER = Pattern.compile("# (command|seen on|code)\t(.*)");
    private static final Pattern CORES = Pattern.compile(" · (\\d+) cores? · ");

    /** The run that the site shows: that of this machine if it is one of the code as it is now, otherwise the repository's. */
    public static CapturedRun shown(Example example, Path docs) throws IOException {
        CapturedRun own = read(example, ownRuns(example.lesson(), docs));
        return own.fits() ? own : read(example, example.lesson().runs());
    }

    /** Where the runs of a lesson are that were taken on this machine. */
    public static Path ownRuns(Lesson lesson, Path docs) {
        return docs.resolve("target/runs").resolve(lesson.packageName());
    }

    /** Reads the run of a program in a folder. If there is none, it has no output. */
    public static CapturedRun read(Example example, Path folder) throws IOException {
        Path file = folder.resolve(example.program() + ".tsv");
        if (!Files.exists(file)) {
            return new CapturedRun(example, "", "", "", Optional.empty());
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
        return new CapturedRun(example, typed, seenOn, fingerprint, Optional.of(new Run(lines)));
    }

    /** Writes the lines "milliseconds, tab, text" below a few lines with # that say where they come from. */
    public void write(Path folder) throws IOException {
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
    public boolean fits() {
        return run.isPresent() && isOfThisCode() && typed.equals(example.typed());
    }

    /** Whether the code is still the one that ran. */
    public boolean isOfThisCode() {
        return fingerprint.equals(Fingerprint.of(example));
    }

    /**
     * One sentence on the first rule that this run breaks. A capture is held to what an idle machine shows as well, but only if
     * it has a second core: on one core, two threads are no faster than one.
     */
    public Optional<String> broken() throws IOException {
        Matcher cores = CORES.matcher(seenOn);
        boolean severalCores = cores.find() && Integer.parseInt(cores.group(1)) > 1;
        return example.rules().broken(run.orElse(new Run(List.of())).texts(), severalCores);
    }
}
