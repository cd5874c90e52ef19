package site.page;

import course.CourseFailure;
import course.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One page of the site, as a line of {@code pages.txt} names it.
 *
 * @param name   the file name of the page without ".html"
 * @param title  the title in the sidebar
 * @param lesson the lesson that the page is the chapter of; empty for a page that has none
 */
public record Page(String name, String title, Optional<Lesson> lesson) {
    /** All pages one after another, to print. It is not in the sidebar. */
    public static final Page WHOLE_COURSE = new Page("whole-course", "The whole course", Optional.empty());

    /**
     * Reads the list of pages.
     *
     * @param docs the folder of this module
     * @return the pages in the order of reading
     * @throws CourseFailure if a line cannot be understood
     */
    public static List<Page> list(Path docs) throws IOException {
        return Files.readAllLines(docs.resolve("pages.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> of(line, docs))
                .toList();
    }

    /** The pages of the wrong answers to each exercise. They aren't in the sidebar, because the exercises lead there. */
    public static List<Page> ofMistakes(Path docs) throws IOException {
        return lessons(docs).stream().flatMap(lesson -> lesson.exercises().stream())
                .map(exercise -> new Page(Mistakes.pageName(exercise), "Mistakes in " + exercise.number(), Optional.empty()))
                .toList();
    }

    /** The lessons that the site has chapters of, in the order of reading. */
    public static List<Lesson> lessons(Path docs) throws IOException {
        return list(docs).stream().flatMap(page -> page.lesson().stream()).distinct().toList();
    }

    /** The first chapter of each lesson, by the lesson's number: {@code 1} and {@code threads}. */
    public static Map<String, String> ofLessons(Path docs) throws IOException {
        return list(docs).stream().filter(page -> page.lesson().isPresent()).collect(Collectors.toMap(
                page -> String.valueOf(page.lesson().get().number()), Page::name, (first, second) -> first));
    }

    /** The lessons that the site has a chapter of, by the name of the chapter's page. */
    public static Map<String, Lesson> chapters(Path docs) throws IOException {
        return list(docs).stream().filter(page -> page.lesson().isPresent())
                .collect(Collectors.toMap(Page::name, page -> page.lesson().get()));
    }

    private static Page of(String line, Path docs) {
        String[] columns = line.strip().split("\\s*\\|\\s*");
        return switch (columns.length) {
            case 2 -> new Page(columns[0], columns[1], Optional.empty());
            case 3 -> new Page(columns[0], columns[1],
                    Optional.of(new Lesson(docs.resolveSibling(columns[2]))));
            default -> throw new CourseFailure(
                    "pages.txt: a line needs a name, a title and perhaps a lesson, with | between them: " + line);
        };
    }

    /** The file in which the text of this page stands. */
    public Path text(Path docs) {
        return lesson.map(it -> it.folder().resolve(name + ".adoc"))
                .orElse(docs.resolve("src/pages/" + name + ".adoc"));
    }
}
