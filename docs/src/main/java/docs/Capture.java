package docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the programs of {@code runs.txt}, each in a JVM of its own, holds each run to its rules and writes what the
 * chapters include: {@code target/runs/<package>/<Example>.tsv}, the output as it arrived, and
 * {@code <Example>.adoc}, the same for a chapter. A program runs again only when something has changed that {@link Kept} looks
 * at. A Python twin must flush each line itself, or its times tell nothing.
 * Also writes {@code target/mistakes}, the wrong answers with what the tests said to them, {@code target/indexes}, the lists of
 * all exercises and of all examples, {@code target/drawings}, the pictures
 * that no run is behind, {@code target/charts}, what lesson 4's benchmark has measured, {@code target/decision}, the rules of
 * "which one should you use?", {@code target/session}, what the coach printed in its own tests, and {@code target/pages}, from
 * which AsciiDoctor makes the pages.
 */
public final class Capture {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Path docs;
    private final boolean all;
    private final Optional<String> python;
    private final Map<String, Captured> runs = new HashMap<>();
    private final List<String> ran = new ArrayList<>();
    private Published published;
    private int kept;
    private String measured = "";

    private Capture(Path docs, boolean all) throws InterruptedException {
        this.docs = docs;
        this.all = all;
        this.python = pythonVersion(docs);
    }

    /**
     * Captures all runs. The first thing that goes wrong ends it with one sentence.
     *
     * @param args the folder of this module, and which programs to run: "changed" or "all"
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Capture capture = new Capture(Path.of(args[0]).toAbsolutePath(), args[1].equals("all"));
        List<Example> examples = Example.list(capture.docs);
        capture.writeSession();
        capture.writeIndexes(examples);
        capture.writePage(Page.WHOLE_COURSE);
        for (Page page : Page.list(capture.docs)) {
            capture.writePage(page);
            if (page.lesson().isPresent()) {
                List<Example> ofPage = examples.stream().filter(it -> it.page().equals(page.name())).toList();
                capture.runAll(ofPage, page.lesson().get());
                capture.writeMistakes(page.name(), page.lesson().get());
                capture.writeDrawings(page.lesson().get());
                capture.writePublished(page.name(), page.lesson().get());
                capture.writeDecision(page.lesson().get());
            }
        }
        if (capture.published != null) {
            capture.writeFigures();
        }
        System.out.println(capture.summary());
    }

    private String summary() {
        String programs = "Ran " + ran.size() + " programs";
        if (all) {
            return programs + ", since -Dcapture=all asks for all of them.";
        }
        String names = ran.isEmpty() || ran.size() > 5 ? "" : " (" + String.join(", ", ran) + ")";
        return programs + names + " and kept " + kept + " runs, since nothing that they depend on has changed.";
    }

    private void runAll(List<Example> examples, Lesson lesson) throws IOException, InterruptedException {
        if (lesson.runsHere()) {
            lesson.mustBeCompiled();
        }
        Path folder = Files.createDirectories(runs(lesson));
        for (Example example : examples) {
            boolean main = example == examples.get(0);
            Captured captured = example.isPython() ? python(example, lesson) : java(example, lesson, main);
            runs.put(lesson.packageName() + "." + example.program(), captured);
            Files.writeString(folder.resolve(example.program() + ".adoc"), captured.asciidoc());
        }
    }

    private Captured java(Example example, Lesson lesson, boolean main) throws IOException, InterruptedException {
        List<String> command = command(lesson, example.program());
        String typed = "mvn -q -pl " + lesson.name() + " compile exec:java" + (main ? "" : " -Ddemo=" + example.program());
        if (!example.arguments().isEmpty()) {
            command.addAll(List.of(example.arguments().split(" +")));
            typed += " -Dargs=\"" + example.arguments() + "\"";
        }
        String machine = machine("JDK " + System.getProperty("java.version"));
        return lesson.runsHere() ? keptOrNew(example, lesson, typed, machine, command, runs(lesson))
                : notRun(example, lesson, typed, machine);
    }

    private Captured python(Example example, Lesson lesson) throws IOException, InterruptedException {
        String typed = "python3 " + lesson.name() + "/python/" + example.program();
        String machine = machine(python.orElse("no Python"));
        return python.isPresent()
                ? keptOrNew(example, lesson, typed, machine, List.of("python3", example.program()), lesson.python())
                : notRun(example, lesson, typed, machine);
    }

    /** The run that is kept, if it still fits and holds to its rules, otherwise a new one. */
    private Captured keptOrNew(Example example, Lesson lesson, String typed, String machine, List<String> command, Path runIn)
            throws IOException, InterruptedException {
        Kept last = Kept.of(example, lesson, machine, runs(lesson));
        Optional<Captured> fits = all ? Optional.empty()
                : last.read().map(raw -> Captured.read(example, lesson, typed, raw));
        if (fits.isPresent() && broken(fits.get().run().get(), example, lesson).isEmpty()) {
            kept++;
            return fits.get();
        }
        last.forget();
        Run run = Run.of(example.program(), command, runIn, LIMIT);
        broken(run, example, lesson).ifPresent(sentence -> {
            throw new SiteFailure(example.program() + " does not do what the chapter says. Did you change it? git restore "
                    + lesson.name() + "/src/main puts it back. " + sentence);
        });
        Captured captured = new Captured(example, lesson, typed, machine + " · " + today(), Optional.of(run));
        last.write(captured.raw());
        ran.add(lesson.packageName() + "/" + example.program());
        return captured;
    }

    private Captured notRun(Example example, Lesson lesson, String typed, String machine) throws IOException {
        Kept last = Kept.of(example, lesson, machine, runs(lesson));
        last.forget();
        Captured captured = new Captured(example, lesson, typed, machine + " · " + today(), Optional.empty());
        Files.writeString(last.tsv(), captured.raw());
        return captured;
    }

    private Path runs(Lesson lesson) {
        return docs.resolve("target/runs").resolve(lesson.packageName());
    }

    private static String machine(String version) {
        int cores = Runtime.getRuntime().availableProcessors();
        return String.join(" · ", System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                cores == 1 ? "1 core" : cores + " cores", version);
    }

    private static String today() {
        return LocalDate.now().format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH));
    }

    private static List<String> command(Lesson lesson, String program) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ArrayList<>(List.of(java, "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8",
                "-cp", lesson.classPath(), lesson.packageName() + "." + program));
    }

    private static Optional<String> pythonVersion(Path anywhere) throws InterruptedException {
        try {
            return Run.of("python3", List.of("python3", "--version"), anywhere, LIMIT).texts().stream().findFirst();
        } catch (IOException | SiteFailure there_is_none) {
            return Optional.empty();
        }
    }

    /** One sentence on the first rule that a run breaks. */
    private static Optional<String> broken(Run run, Example example, Lesson lesson) throws IOException {
        Path rules = lesson.folder().resolve("src/test/holds/" + example.name() + ".txt");
        if (Files.exists(rules)) {
            return Holds.read(rules).broken(run.texts());
        }
        if (example.isPython()) {
            return Optional.empty();
        }
        throw new SiteFailure(example.program() + " has no rules: write down what must hold in every run of it in "
                + lesson.name() + "/src/test/holds/" + example.name() + ".txt.");
    }

    /** The wrong answers to each exercise: a list for the chapter, and a page of their own. */
    private void writeMistakes(String chapter, Lesson lesson) throws IOException {
        Path folder = Files.createDirectories(docs.resolve("target/mistakes").resolve(lesson.packageName()));
        Path gate = docs.resolveSibling("coach").resolve("target/gate").resolve(lesson.packageName());
        for (Exercise exercise : Exercise.of(lesson)) {
            Mistakes mistakes = new Mistakes(exercise, gate.resolve(exercise.name()));
            Files.writeString(folder.resolve(exercise.name() + ".adoc"), mistakes.list());
            Files.writeString(docs.resolve("target/pages").resolve(exercise.mistakesPage() + ".adoc"), mistakes.page(chapter));
        }
    }

    private void writeIndexes(List<Example> examples) throws IOException {
        Path folder = Files.createDirectories(docs.resolve("target/indexes"));
        Files.writeString(folder.resolve("exercises.adoc"), Indexes.exercises(Page.list(docs)));
        Files.writeString(folder.resolve("examples.adoc"), Indexes.examples(Page.list(docs), examples));
    }

    private void writeDrawings(Lesson lesson) throws IOException {
        Path folder = Files.createDirectories(docs.resolve("target/drawings").resolve(lesson.packageName()));
        for (Path text : lesson.drawings()) {
            String name = text.getFileName().toString().replace(".txt", "");
            Files.writeString(folder.resolve(name + ".adoc"), Lanes.asciidoc(lesson.packageName() + "-" + name, Files.readAllLines(text)));
        }
    }

    /** The published measurements, of the one lesson that has some: charts, and figures for its chapter and those behind it. */
    private void writePublished(String page, Lesson lesson) throws IOException, InterruptedException {
        if (Files.exists(lesson.sources().resolve("Figures.java"))) {
            published = new Published(Run.of("Figures", command(lesson, "Figures"), docs, LIMIT).texts());
            Path folder = Files.createDirectories(docs.resolve("target/charts").resolve(lesson.packageName()));
            for (Map.Entry<String, String> chart : published.charts().entrySet()) {
                Files.writeString(folder.resolve(chart.getKey() + ".adoc"), chart.getValue());
            }
            measured = attribute("charts", folder) + published.attributes();
        }
        Path text = docs.resolve("target/pages").resolve(page + ".adoc");
        Files.writeString(text, measured + Files.readString(text));
    }

    /** The pages on figures: what this build has measured, and the published figures as attributes. */
    private void writeFigures() throws IOException {
        Path folder = Files.createDirectories(docs.resolve("target/figures"));
        MyMachine mine = new MyMachine(runs, published);
        Files.writeString(folder.resolve("machine.adoc"), mine.machine());
        Files.writeString(folder.resolve("tables.adoc"), mine.tables());
        Files.writeString(folder.resolve("my-machine.md"), mine.markdown());
        for (String page : List.of("my-machine", "about-the-figures")) {
            Path text = docs.resolve("target/pages").resolve(page + ".adoc");
            Files.writeString(text, attribute("figures", folder) + published.attributes() + Files.readString(text));
        }
    }

    /** "Which one should you use?", of the one lesson that has rules for it. */
    private void writeDecision(Lesson lesson) throws IOException {
        Path rules = lesson.folder().resolve("src/main/resources").resolve(lesson.packageName()).resolve("rules.txt");
        if (Files.exists(rules)) {
            Decision decision = new Decision(Files.readAllLines(rules), Page.ofLessons(docs));
            Path folder = Files.createDirectories(docs.resolve("target/decision"));
            Files.writeString(folder.resolve("rules.adoc"), decision.list());
            Files.writeString(folder.resolve("picture.adoc"), decision.picture());
            Files.writeString(folder.resolve("form.adoc"), decision.form());
        }
    }

    /** What the coach printed when its own tests ran, in this build. */
    private void writeSession() throws IOException {
        Path folder = Files.createDirectories(docs.resolve("target/session"));
        for (String text : List.of("board", "wrong", "right", "hint")) {
            Path printed = docs.resolveSibling("coach").resolve("target/session/" + text + ".txt");
            Files.writeString(folder.resolve(text + ".txt"), Files.exists(printed) ? Files.readString(printed)
                    : "(not run in this build: run mvn verify once at the top)\n");
        }
    }

    /** Puts the folders that a page includes from before its text. */
    private void writePage(Page page) throws IOException {
        StringBuilder text = new StringBuilder();
        if (page.lesson().isPresent()) {
            Lesson lesson = page.lesson().get();
            text.append(attribute("runs", docs.resolve("target/runs").resolve(lesson.packageName())));
            text.append(attribute("src", lesson.sources()));
            text.append(attribute("exercises", lesson.folder().resolve("exercises")));
            text.append(attribute("solution", lesson.folder().resolve("src/solution/java").resolve(lesson.packageName())));
            text.append(attribute("mistakes", docs.resolve("target/mistakes").resolve(lesson.packageName())));
            text.append(attribute("python", lesson.python()));
            text.append(attribute("decision", docs.resolve("target/decision")));
            text.append(attribute("drawings", docs.resolve("target/drawings").resolve(lesson.packageName())));
        } else {
            text.append(attribute("runs", docs.resolve("target/runs")));
            text.append(attribute("src", docs.resolve("src/main/java/docs")));
            text.append(attribute("session", docs.resolve("target/session")));
            text.append(attribute("indexes", docs.resolve("target/indexes")));
        }
        text.append("include::").append(slashes(page.text(docs))).append("[]\n");
        Path pages = Files.createDirectories(docs.resolve("target/pages"));
        Files.writeString(pages.resolve(page.name() + ".adoc"), text);
    }

    private static String attribute(String name, Path folder) {
        return ":" + name + ": " + slashes(folder) + "\n";
    }

    private static String slashes(Path path) {
        return path.normalize().toString().replace('\\', '/');
    }
}
