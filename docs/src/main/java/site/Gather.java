package site;

import course.Lesson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import site.page.Decision;
import site.page.Drawings;
import site.page.ExerciseSection;
import site.page.Indexes;
import site.page.MadeFolder;
import site.page.Mistakes;
import site.page.MyMachine;
import site.page.Page;
import site.page.PageTexts;
import site.page.Published;
import site.page.RunBlocks;
import site.page.Session;
import site.run.Example;

/**
 * Makes what the pages include, from files of the repository alone: no program runs, and no other module has to be built. Each maker
 * has its own folder in {@code target/made}, or in {@code target/made/lesson-01-threads} and so on.
 */
public final class Gather {
    private Gather() { }

    /**
     * Makes it all again.
     *
     * @param args the folder of this module
     * @throws course.CourseFailure if a file of the repository can't be understood
     */
    public static void main(String[] args) throws IOException {
        Path docs = Path.of(args[0]).toAbsolutePath();
        List<Page> pages = Page.list(docs);
        List<Lesson> lessons = Page.lessons(docs);
        List<Example> examples = Example.list(docs, Page.chapters(docs));
        Optional<Published> published = Published.of(lessons);
        MadeFolder made = MadeFolder.emptied(docs.resolve("target/made"));
        for (Lesson lesson : lessons) {
            RunBlocks.make(lesson, examples, docs, made);
            ExerciseSection.make(lesson, made);
            Mistakes.make(lesson, made);
            Drawings.make(lesson, made);
            Published.make(lesson, made);
            Decision.make(lesson, Page.ofLessons(docs), made);
        }
        Indexes.make(pages, examples, made);
        Session.make(docs, made);
        MyMachine.make(examples, published, docs, made);
        PageTexts.make(docs, published, made);
    }
}
