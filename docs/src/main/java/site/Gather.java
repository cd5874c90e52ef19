package site;

import course.Exercise;
import course.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import site.page.Decision;
import site.page.Drawings;
import site.page.Indexes;
import site.page.Mistakes;
import site.page.MyMachine;
import site.page.Page;
import site.page.Published;
import site.page.RunBlocks;
import site.run.CapturedRun;
import site.run.Example;

/**
 * Gathers what the pages include, from files of the repository alone: no program runs, and no other module has to be built.
 * <ul>
 * <li>{@code target/outputs}: each captured run, for a chapter
 * <li>{@code target/mistakes}: the wrong answers with what the tests say to them
 * <li>{@code target/indexes}: the lists of all exercises and of all examples
 * <li>{@code target/drawings}: the pictures that no run is behind
 * <li>{@code target/charts}: what lesson 4's benchmark has measured
 * <li>{@code target/decision}: the rules of "which one should you use?"
 * <li>{@code target/session}: what the coach printed
 * <li>{@code target/figures}: what the runs of this machine measured, if there are any
 * <li>{@code target/pages}: the pages, from which AsciiDoctor makes HTML
 * </ul>
 */
public final class Gather {
    private final Path docs;
    private final List<Example> examples;
    private final Map<String, CapturedRun> ownRuns = new HashMap<>();
    private Optional<Published> published = Optional.empty();
    private String measured = "";

    private Gather(Path docs) throws IOException {
        this.docs = docs;
        this.examples = Example.list(docs, Page.chapters(docs));
    }

    /**
     * Gathers it all.
     *
     * @param args the folder of this module
     */
    public static void main(String[] args) throws IOException {
        Gather gather = new Gather(Path.of(args[0]).toAbsolutePath());
        gather.writeSession();
        gather.writeIndexes();
        gather.writePage(Page.WHOLE_COURSE);
        for (Page page : Page.list(gather.docs)) {
            gather.writePage(page);
            if (page.lesson().isPresent()) {
                Lesson lesson = page.lesson().get();
                gather.writeOutputs(lesson);
                gather.writeMistakes(lesson);
                gather.writeDrawings(lesson);
                gather.writePublished(page.name(), lesson);
                gather.writeDecision(lesson);
            }
        }
        if (gather.published.isPresent()) {
            gather.writeFigures(gather.published.get());
        }
    }

    private void writeOutputs(Lesson lesson) throws IOException {
        Path folder = Files.createDirectories(docs.resolve("target/outputs").resolve(lesson.packageName()));
        for (Example example : examples) {
            if (example.lesson().equals(lesson)) {
                Files.writeString(folder.resolve(example.program() + ".adoc"), new RunBlocks(CapturedRun.shown(example, docs)).asciidoc());
                CapturedRun own = CapturedRun.read(example, CapturedRun.ownRuns(lesson, docs));
                String name = lesson.packageName() + "." + example.program();
                if (own.fits() && MyMachine.PROGRAMS.contains(name)) {
                    ownRuns.put(name, own);
                }
            }
        }
    }

    /** The wrong answers to each exercise: a list for the chapter, and a page of their own. */
    private void writeMistakes(Lesson lesson) throws IOException {
        Path folder = Files.createDirectories(docs.resolve("target/mistakes").resolve(lesson.packageName()));
        for (Exercise exercise : lesson.exercises()) {
            Mistakes mistakes = new Mistakes(exercise);
            Files.writeString(folder.resolve(exercise.name() + ".adoc"), mistakes.list());
            Files.writeString(docs.resolve("target/pages").resolve(Mistakes.pageName(exercise) + ".adoc"), mistakes.page());
        }
    }

    private void writeIndexes() throws IOException {
        Path folder = Files.createDirectories(docs.resolve("target/indexes"));
        Files.writeString(folder.resolve("exercises.adoc"), Indexes.exercises(Page.list(docs)));
        Files.writeString(folder.resolve("examples.adoc"), Indexes.examples(Page.list(docs), examples));
    }

    private void writeDrawings(Lesson lesson) throws IOException {
        Path folder = Files.createDirectories(docs.resolve("target/drawings").resolve(lesson.packageName()));
        for (Path text : lesson.drawings()) {
            String name = text.getFileName().toString().replace(".txt", "");
            Files.writeString(folder.resolve(name + ".adoc"), Drawings.asciidoc(lesson.packageName() + "-" + name, Files.readAllLines(text)));
        }
    }

    /** The published measurements, of the one lesson that has some: charts, and figures for its chapter and those behind it. */
    private void writePublished(String page, Lesson lesson) throws IOException {
        Path printed = lesson.runs().resolve(Published.FILE);
        if (Files.exists(printed)) {
            published = Optional.of(new Published(Files.readAllLines(printed)));
            Path folder = Files.createDirectories(docs.resolve("target/charts").resolve(lesson.packageName()));
            for (Map.Entry<String, String> chart : published.get().charts().entrySet()) {
                Files.writeString(folder.resolve(chart.getKey() + ".adoc"), chart.getValue());
            }
            measured = attribute("charts", folder) + published.get().attributes();
        }
        writeBefore(page, measured);
    }

    /** The pages on figures: the published ones as attributes, and what this machine has measured, if it has. */
    private void writeFigures(Published published) throws IOException {
        String attributes = published.attributes();
        if (!ownRuns.isEmpty()) {
            Path folder = Files.createDirectories(docs.resolve("target/figures"));
            MyMachine mine = new MyMachine(ownRuns, published);
            Files.writeString(folder.resolve("machine.adoc"), mine.machine());
            Files.writeString(folder.resolve("tables.adoc"), mine.tables());
            Files.writeString(folder.resolve("my-machine.md"), mine.markdown());
            attributes += attribute("figures", folder);
        }
        writeBefore("my-machine", attributes);
        writeBefore("about-the-figures", attributes);
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

    /** What the coach printed in a learner's evening. */
    private void writeSession() throws IOException {
        Path folder = Files.createDirectories(docs.resolve("target/session"));
        for (String text : List.of("board", "wrong", "right", "hint")) {
            Path printed = docs.resolveSibling("coach").resolve("runs/" + text + ".txt");
            Files.writeString(folder.resolve(text + ".txt"), Files.exists(printed) ? Files.readString(printed)
                    : "(What the coach prints here hasn't been recorded yet.)\n");
        }
    }

    /** Puts the folders that a page includes from before its text. */
    private void writePage(Page page) throws IOException {
        StringBuilder text = new StringBuilder();
        if (page.lesson().isPresent()) {
            Lesson lesson = page.lesson().get();
            text.append(attribute("runs", docs.resolve("target/outputs").resolve(lesson.packageName())));
            text.append(attribute("pictures", lesson.runs().resolve("pictures")));
            text.append(attribute("src", lesson.exampleFolder()));
            text.append(attribute("exercises", lesson.folder().resolve("answers")));
            text.append(attribute("solution", lesson.folder().resolve("src/solution/java").resolve(lesson.packageName())));
            text.append(attribute("mistakes", docs.resolve("target/mistakes").resolve(lesson.packageName())));
            text.append(attribute("python", lesson.python()));
            text.append(attribute("decision", docs.resolve("target/decision")));
            text.append(attribute("drawings", docs.resolve("target/drawings").resolve(lesson.packageName())));
        } else {
            text.append(attribute("runs", docs.resolve("target/outputs")));
            text.append(attribute("src", docs.resolve("src/main/java")));
            text.append(attribute("session", docs.resolve("target/session")));
            text.append(attribute("indexes", docs.resolve("target/indexes")));
        }
        text.append("include::").append(slashes(page.text(docs))).append("[]\n");
        Files.createDirectories(docs.resolve("target/pages"));
        Files.writeString(written(page.name()), text);
    }

    private void writeBefore(String page, String attributes) throws IOException {
        Files.writeString(written(page), attributes + Files.readString(written(page)));
    }

    private Path written(String page) {
        return docs.resolve("target/pages").resolve(page + ".adoc");
    }

    private static String attribute(String name, Path folder) {
        return ":" + name + ": " + slashes(folder) + "\n";
    }

    private static String slashes(Path path) {
        return path.normalize().toString().replace('\\', '/');
    }
}
