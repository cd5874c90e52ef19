package site.page;

import course.Exercise;
import course.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The texts from which AsciiDoctor makes the pages. Each one begins with what it may use, as attributes: where things are, and the
 * published figures.
 */
public final class PageTexts {
    private final Path docs;
    private final MadeFolder made;
    private final String figures;

    private PageTexts(Path docs, Optional<Published> published, MadeFolder made) {
        this.docs = docs;
        this.made = made;
        String own = Files.exists(made.in("figures").path()) ? ":figures:\n" : "";
        this.figures = own + published.map(Published::attributes).orElse("");
    }

    /**
     * Writes the text of each page: {@code pages/threads.adoc}. All else must have been made before.
     *
     * @throws course.CourseFailure if a wrong answer doesn't say what is wrong, or which test catches it
     */
    public static void make(Path docs, Optional<Published> published, MadeFolder made) throws IOException {
        PageTexts texts = new PageTexts(docs, published, made);
        texts.write(Page.WHOLE_COURSE);
        for (Page page : Page.list(docs)) {
            texts.write(page);
        }
        for (Lesson lesson : Page.lessons(docs)) {
            for (Exercise exercise : lesson.exercises()) {
                made.in("pages").write(Mistakes.pageName(exercise) + ".adoc", new Mistakes(exercise).page());
            }
        }
    }

    private void write(Page page) throws IOException {
        made.in("pages").write(page.name() + ".adoc", page.lesson().map(this::ofChapter).orElse(ofOtherPage()) + figures
                + "include::" + slashes(page.text(docs)) + "[]\n");
    }

    private String ofChapter(Lesson lesson) {
        return attribute("lesson", lesson.folder()) + attribute("src", lesson.exampleFolder())
                + attribute("made", made.in(lesson.name()).path());
    }

    private String ofOtherPage() {
        return attribute("src", docs.resolve("src/main/java")) + attribute("made", made.path());
    }

    private static String attribute(String name, Path folder) {
        return ":" + name + ": " + slashes(folder) + "\n";
    }

    private static String slashes(Path path) {
        return path.normalize().toString().replace('\\', '/');
    }
}
