package site;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import course.Course;
import course.Lesson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import site.page.Page;
import site.run.Example;

/** Checks the finished site, after each build. What the check itself can find is in {@link SiteCheckTest}. */
class SiteIT {
    private static final Path DOCS = Path.of("").toAbsolutePath();
    private static final Path SITE = DOCS.resolve("target/site");
    private static final int MAX_BYTES = 150_000;

    @Test
    void nothingIsBroken() throws IOException {
        none(SiteCheck.defects(SITE));
    }

    @Test
    void eachPageOfTheListIsThere() throws IOException {
        for (Page page : Page.list(DOCS)) {
            assertTrue(Files.exists(html(page)), page.name() + ".html is missing.");
        }
    }

    @Test
    void noPageIsHeavy() throws IOException {
        List<String> defects = new ArrayList<>();
        for (Path file : pages()) {
            Document page = Jsoup.parse(file);
            page.outputSettings().prettyPrint(false);
            page.select("svg, img").remove();
            int bytes = page.outerHtml().getBytes(StandardCharsets.UTF_8).length;
            boolean isWholeCourse = file.equals(html(Page.WHOLE_COURSE));
            if (bytes > MAX_BYTES && !isWholeCourse) {
                defects.add(file.getFileName() + ": without its pictures it has " + bytes + " bytes, more than " + MAX_BYTES + ".");
            }
        }
        none(defects);
    }

    @Test
    void theScriptsAreThere() throws IOException {
        for (String name : List.of("site.js", "search.js", "search-index.js", "lunr.min.js")) {
            assertTrue(Files.size(SITE.resolve(name)) > 0, name + " is missing.");
        }
        for (Path file : pages()) {
            assertFalse(Jsoup.parse(file).select("head > style").isEmpty(), file.getFileName() + " has no style sheet.");
        }
    }

    @Test
    void theSearchKnowsEachPage() throws IOException {
        String index = Files.readString(SITE.resolve("search-index.js"));
        for (Page page : Page.list(DOCS)) {
            assertTrue(index.contains("[\"" + page.name() + ".html\","), "The search does not know " + page.name() + ".html.");
        }
    }

    @Test
    void eachExampleIsShownByAChapter() throws IOException {
        List<Page> pages = Page.list(DOCS);
        List<String> defects = new ArrayList<>();
        for (Lesson lesson : Course.around(DOCS).lessons()) {
            Document chapters = new Document("");
            for (Page page : pages) {
                if (page.lesson().filter(lesson::equals).isPresent()) {
                    chapters.appendChild(Jsoup.parse(html(page)).selectFirst("article"));
                }
            }
            defects.addAll(SiteCheck.notShown(lesson, chapters));
        }
        none(defects);
    }

    /** A learner may change an example. In the repository, all runs belong to the code as it is. */
    @Test
    @Tag("proof")
    void eachCaptureIsOfThisCodeAndKeepsItsRules() throws IOException {
        List<String> defects = new ArrayList<>();
        for (Example example : Example.list(DOCS, Page.chapters(DOCS))) {
            defects.addAll(SiteCheck.ofCapture(example));
        }
        if (!defects.isEmpty()) {
            fail("Take these runs again, on an idle machine, with mvn -Drecord -Dcapture=old -pl docs package:\n"
                    + String.join("\n", defects));
        }
    }

    @Test
    void noPageNamesAFolderOfThisMachine() throws IOException {
        for (Path file : pages()) {
            String text = Files.readString(file).replace('\\', '/');
            String folder = DOCS.getParent().toString().replace('\\', '/');
            assertFalse(text.contains(folder), file.getFileName() + " names the folder " + folder + ".");
        }
    }

    /** What the script pictures.js relies on: the output stands before its picture, and the picture knows its lines. */
    @Test
    void eachPieceOfAPictureHasItsLinesOfOutput() throws IOException {
        List<String> defects = new ArrayList<>();
        for (Page page : Page.list(DOCS)) {
            Document html = Jsoup.parse(html(page));
            for (Element figure : html.select("figure:has(.piece)")) {
                String id = figure.selectFirst("svg").id();
                String example = id.substring(id.lastIndexOf('-') + 1);
                Element output = html.select(".run.example-" + example + ", #" + id).first();
                List<String> lines = output.select(".line").eachText();
                for (Element piece : figure.select(".piece")) {
                    String name = piece.select("> title").text().replaceFirst("( from|:) .*", "");
                    for (String line : piece.attr("data-lines").split(" ")) {
                        if (Integer.parseInt(line) >= lines.size() || !lines.get(Integer.parseInt(line)).contains(name)) {
                            defects.add(page.name() + ".html: " + id + " shows \"" + name + "\", and that is not in line " + line
                                    + " of an output before it.");
                        }
                    }
                }
            }
        }
        none(defects);
    }

    @Test
    void eachTermOfTheGlossaryIsLinkedFromAPage() throws IOException {
        Set<String> linked = new HashSet<>();
        for (Page page : Page.list(DOCS)) {
            Jsoup.parse(html(page)).select("a[href^=glossary.html#]").forEach(link -> linked.add(link.attr("href")));
        }
        Elements terms = Jsoup.parse(SITE.resolve("glossary.html")).select("dt a[id]");
        assertFalse(terms.isEmpty(), "The glossary has no terms.");
        for (Element term : terms) {
            assertTrue(linked.contains("glossary.html#" + term.id()), "No page links to the term " + term.parent().text() + ".");
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(SITE)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        }
    }

    private static Path html(Page page) {
        return SITE.resolve(page.name() + ".html");
    }

    private static void none(List<String> defects) {
        if (!defects.isEmpty()) {
            fail("The site has defects:\n" + String.join("\n", defects));
        }
    }
}
