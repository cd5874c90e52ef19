package site.page;

import course.CourseFailure;
import course.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import site.chart.SequenceDiagram;
import site.chart.WaitForGraph;

/** The drawings of a lesson: pictures that explain something and show no run. */
public final class Drawings {
    private Drawings() { }

    /**
     * Writes each drawing of a lesson: {@code drawings/callback.adoc}.
     *
     * @throws CourseFailure if in a drawing something is missing, or can't be drawn
     */
    public static void make(Lesson lesson, MadeFolder made) throws IOException {
        for (Path text : lesson.drawings()) {
            String name = text.getFileName().toString().replace(".txt", "");
            made.in(lesson.name()).in("drawings")
                    .write(name + ".adoc", asciidoc(lesson.packageName() + "-" + name, Files.readAllLines(text)));
        }
    }

    /**
     * The drawing as a chapter includes it: a {@link SequenceDiagram}, or a {@link WaitForGraph}.
     *
     * @param name  unique in the course: the package of the lesson, a hyphen, and the name of the text
     * @param lines the title, the text, and after a blank line the sentence under the picture
     * @return AsciiDoc
     * @throws CourseFailure if something is missing, or can't be drawn
     */
    static String asciidoc(String name, List<String> lines) {
        int blank = lines.lastIndexOf("");
        if (blank < 2) {
            throw new CourseFailure("The drawing " + name + " needs a title, lanes, and after a blank line the sentence under it.");
        }
        String id = "drawing-" + name;
        List<String> drawn = lines.subList(1, blank);
        String svg = WaitForGraph.isArrow(drawn.get(0)) ? WaitForGraph.svg(id, lines.get(0), drawn)
                : SequenceDiagram.svg(id, lines.get(0), drawn);
        return PictureBlock.of("", svg, String.join("\n", lines.subList(blank + 1, lines.size())));
    }
}
