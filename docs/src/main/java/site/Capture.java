package site;

import course.CourseFailure;
import course.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import site.page.Page;
import site.page.Published;
import site.page.RunBlocks;
import site.run.CapturedRun;
import site.run.Example;
import site.run.Fingerprint;
import site.run.Idle;
import site.run.Run;

/**
 * Runs the programs of {@code runs.txt}, each in a JVM of its own, checks each run against its rules, and keeps those that pass.
 * A Python twin must flush each line itself, otherwise its times mean nothing.
 */
public final class Capture {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** What the runs are for. */
    enum Goal {
        /** The site of this machine: they go to {@code target/runs}. */
        OWN,
        /** The repository: they go to the lessons. */
        RECORD,
        /** To see that the rules hold in a run on any machine, even a busy one: they go to {@code target/proof}. */
        PROVE
    }

    private final Path docs;
    private final ExampleCompiler compiler;
    private final Goal goal;
    private final Optional<String> python;
    private final Set<String> leftOut = new LinkedHashSet<>();
    private final List<String> broken = new ArrayList<>();
    private int kept;

    Capture(Path docs, Goal goal, ExampleCompiler compiler) throws InterruptedException {
        this.docs = docs;
        this.compiler = compiler;
        this.goal = goal;
        this.python = pythonVersion(docs);
    }

    /**
     * Compiles the examples and captures the runs.
     *
     * @param args the folder of this module; which programs to run: "all", "none", "old" (those whose run is older than its code, or
     *             breaks a rule), or names with commas between them; and the goal: "own", "record" or "prove"
     * @throws CourseFailure if the machine is busy, if a lesson doesn't compile, or if a run that isn't just for this machine breaks
     *                     a rule
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path docs = Path.of(args[0]).toAbsolutePath();
        Capture capture = new Capture(docs, Goal.valueOf(args[2].toUpperCase(Locale.ROOT)), new ExampleCompiler(docs));
        List<Example> examples = capture.possible(capture.chosen(args[1]));
        if (examples.isEmpty()) {
            System.out.println("No program has to run.");
            return;
        }
        if (capture.goal != Goal.PROVE) {
            Idle.mustBe();
        }
        capture.compiler.compile(examples.stream().filter(it -> !it.isPython()).map(Example::lesson).distinct().toList());
        System.out.println("Running " + count(examples.size(), "program") + ", one after another.");
        System.out.println(capture.takeAll(examples));
    }

    /** The programs that are asked for, in the order of teaching. */
    List<Example> chosen(String which) throws IOException {
        List<Example> all = Example.list(docs, Page.chapters(docs));
        if (which.equals("all") || which.equals("none")) {
            return which.equals("all") ? all : List.of();
        }
        List<Example> chosen = new ArrayList<>();
        List<String> names = List.of(which.split(","));
        for (Example example : all) {
            if (which.equals("old") ? isOld(example) : names.contains(example.program())) {
                chosen.add(example);
            }
        }
        for (String name : names) {
            if (!which.equals("old") && chosen.stream().noneMatch(it -> it.program().equals(name))) {
                throw new CourseFailure("runs.txt has no program " + name + ". It has: "
                        + all.stream().map(Example::program).distinct().collect(Collectors.joining(", ")) + ".");
            }
        }
        return chosen;
    }

    private boolean isOld(Example example) throws IOException {
        CapturedRun last = goal == Goal.OWN ? CapturedRun.shown(example, docs) : CapturedRun.read(example, example.lesson().runs());
        return !last.fits() || last.broken().isPresent();
    }

    /** Those of the programs that can run here. */
    List<Example> possible(List<Example> examples) {
        List<Example> possible = new ArrayList<>();
        for (Example example : examples) {
            if (example.isPython() && python.isEmpty()) {
                leftOut.add(example.program() + " (there's no python3)");
            } else if (!example.isPython() && !example.lesson().runsHere()) {
                leftOut.add("lesson " + example.lesson().number() + " (it needs Java " + example.lesson().neededJava() + ")");
            } else {
                possible.add(example);
            }
        }
        return possible;
    }

    /**
     * Runs programs, one after another.
     *
     * @return what to say at the end
     * @throws CourseFailure if a run broke a rule, unless it's just for this machine
     */
    String takeAll(List<Example> examples) throws IOException, InterruptedException {
        for (Example example : examples) {
            Optional<String> sentence = take(example);
            if (sentence.isEmpty()) {
                kept++;
            } else {
                broken.add(example.program() + " of lesson " + example.lesson().number() + " isn't kept. " + sentence.get());
            }
        }
        String all = String.join("\n", broken);
        if (!broken.isEmpty() && goal != Goal.OWN) {
            throw new CourseFailure(all);
        }
        String said = switch (goal) {
            case OWN -> "Took " + count(kept, "run") + " for the site.";
            case RECORD -> "Recorded " + count(kept, "run") + " in the lessons.";
            case PROVE -> "Ran " + count(kept, "program") + ", and all rules hold.";
        };
        return (all.isEmpty() ? "" : all + "\n") + said + (leftOut.isEmpty() ? "" : " Left out: " + String.join(", ", leftOut) + ".");
    }

    /** {@code 1 run} or {@code 2 runs}. */
    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Runs a program and keeps the run, unless it breaks a rule: then gives one sentence on it. */
    private Optional<String> take(Example example) throws IOException, InterruptedException {
        Lesson lesson = example.lesson();
        Path folder = switch (goal) {
            case OWN -> CapturedRun.ownRuns(lesson, docs);
            case RECORD -> lesson.runs();
            case PROVE -> docs.resolve("target/proof").resolve(lesson.packageName());
        };
        Files.createDirectories(folder);
        try {
            Run run = example.isPython()
                    ? Run.of(example.program(), List.of("python3", example.program()), lesson.python(), LIMIT)
                    : Run.of(example.program(), java(example, example.arguments()), folder, LIMIT);
            CapturedRun captured = new CapturedRun(example, example.typed(), seenOn(example), Fingerprint.of(example), Optional.of(run));
            Optional<String> sentence = goal == Goal.PROVE ? example.rules().broken(run.texts(), false) : captured.broken();
            new RunBlocks(captured).asciidoc(); // fails if its picture can't be drawn
            if (sentence.isEmpty()) {
                captured.write(folder);
                return example.program().equals("Figures") ? figures(example, folder) : Optional.empty();
            }
            return sentence;
        } catch (CourseFailure failed) {
            return Optional.of(failed.getMessage());
        }
    }

    /** The published figures: the site needs all of them, and not only those that the chapter shows. */
    private Optional<String> figures(Example example, Path folder) throws IOException, InterruptedException {
        List<String> printed = Run.of("Figures", java(example, ""), folder, LIMIT).texts();
        Path recorded = example.lesson().runs().resolve(Published.FILE);
        if (goal == Goal.RECORD) {
            Files.writeString(recorded, String.join("\n", printed) + "\n");
        }
        boolean same = goal != Goal.PROVE || Files.readAllLines(recorded).equals(printed);
        return same ? Optional.empty() : Optional.of(recorded.getFileName() + " isn't what it prints now.");
    }

    private List<String> java(Example example, String arguments) {
        Lesson lesson = example.lesson();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8", "-cp", compiler.classPath(lesson), lesson.packageName() + "." + example.program()));
        if (!arguments.isEmpty()) {
            command.addAll(List.of(arguments.split(" +")));
        }
        return command;
    }

    private String seenOn(Example example) {
        int cores = Runtime.getRuntime().availableProcessors();
        return String.join(" · ", System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                cores == 1 ? "1 core" : cores + " cores",
                example.isPython() ? python.orElseThrow() : "JDK " + System.getProperty("java.version"),
                LocalDate.now().format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)));
    }

    private static Optional<String> pythonVersion(Path anywhere) throws InterruptedException {
        try {
            return Run.of("python3", List.of("python3", "--version"), anywhere, LIMIT).texts().stream().findFirst();
        } catch (IOException | CourseFailure there_is_none) {
            return Optional.empty();
        }
    }
}
