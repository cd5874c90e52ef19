package site;

import course.CourseFailure;
import course.Lesson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import site.page.Html;
import site.page.MadeFolder;
import site.page.Page;
import site.page.SearchIndex;
import site.page.WholeCourse;

/**
 * Puts the pages that AsciiDoctor made ({@code target/html}) into the frame of the site ({@code page.html} among the
 * resources): style sheet, sidebar, previous and next. Puts the scripts and what the search needs beside them. Writes
 * {@code target/site}.
 */
public final class Frame {
    /** The library of the search, in its WebJar. The version is that of pom.xml. */
    private static final String LUNR = "/META-INF/resources/webjars/lunr/2.3.9/";

    private final Path docs;
    private final List<Page> pages;

    private Frame(Path docs) throws IOException {
        this.docs = docs;
        this.pages = Page.list(docs);
    }

    /**
     * Writes the site.
     *
     * @param args the folder of this module
     */
    public static void main(String[] args) throws IOException {
        Frame site = new Frame(Path.of(args[0]));
        MadeFolder target = MadeFolder.emptied(site.docs.resolve("target/site"));
        for (Page page : site.pages) {
            target.write(page.name() + ".html", site.html(page));
        }
        for (Page page : Page.ofMistakes(site.docs)) {
            target.write(page.name() + ".html", site.html(page));
        }
        target.write(Page.WHOLE_COURSE.name() + ".html",
                WholeCourse.of(site.pages, target.path(), Html.parse(site.html(Page.WHOLE_COURSE))).outerHtml());
        for (Lesson lesson : Page.lessons(site.docs)) {
            copyMeasurements(lesson, target);
        }
        try (Stream<Path> scripts = Files.list(site.docs.resolve("src/main/js"))) {
            for (Path script : scripts.toList()) {
                target.write(script.getFileName().toString(), Files.readString(script));
            }
        }
        target.write("search-index.js", SearchIndex.script(site.pages, target.path()));
        target.write("lunr.min.js", resource(LUNR + "lunr.min.js"));
        target.write("lunr-licence.txt", resource(LUNR + "LICENSE"));
        System.out.println("The site is ready: open docs/target/site/index.html in your browser.");
    }

    /** The published measurements lie beside the pages, so that a reader can look a figure up. Most lessons have none. */
    private static void copyMeasurements(Lesson lesson, MadeFolder target) throws IOException {
        for (String file : List.of("measured.json", "measured-on.properties")) {
            Path published = lesson.folder().resolve("src/main/resources").resolve(lesson.packageName()).resolve(file);
            if (Files.exists(published)) {
                target.write(file, Files.readString(published));
            }
        }
    }

    private String html(Page page) throws IOException {
        Document html = Html.parse(resource("page.html"));
        // Inside each page, so that the first view needs no second request; without its comments, since each page carries it.
        String css = Files.readString(docs.resolve("src/main/css/course.css"));
        html.selectFirst("style").appendChild(new DataNode(css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s+", " ").strip()));
        Element article = html.selectFirst("article");
        article.html(Files.readString(docs.resolve("target/html/" + page.name() + ".html")));
        Html.tidy(article);

        String title = article.selectFirst("h1").text();
        html.title(title.contains("Concurrency in Java") ? title : title + " · Concurrency in Java");
        html.select("nav[aria-label=Contents]").forEach(nav -> contents(nav, page, article));
        steps(html.selectFirst("nav.steps"), page);
        return html.outerHtml();
    }

    /** The list of all pages, with the sections of this one. */
    private void contents(Element nav, Page current, Element article) {
        Element list = nav.appendElement("ol");
        for (Page page : pages) {
            Element item = list.appendElement("li");
            Element link = item.appendElement("a").attr("href", page.name() + ".html").text(page.title());
            if (page.equals(current)) {
                link.attr("aria-current", "page");
                Element sections = new Element("ol");
                for (Element heading : article.select("h2[id]")) {
                    sections.appendElement("li").appendElement("a").attr("href", "#" + heading.id()).text(heading.text());
                }
                if (!sections.children().isEmpty()) {
                    item.appendChild(sections);
                }
            }
        }
    }

    private void steps(Element nav, Page page) {
        int here = pages.indexOf(page);
        boolean listed = here >= 0;
        if (here > 0) {
            step(nav, "previous", "Previous", pages.get(here - 1));
        }
        if (listed && here + 1 < pages.size()) {
            step(nav, "next", "Next", pages.get(here + 1));
        }
        if (nav.children().isEmpty()) {
            nav.remove();
        }
    }

    private static void step(Element nav, String rel, String label, Page page) {
        Element link = nav.appendElement("a").attr("href", page.name() + ".html").attr("rel", rel.substring(0, 4)).addClass(rel);
        link.appendElement("small").text(label);
        link.appendText(" ").appendElement("span").text(page.title());
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Frame.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new CourseFailure("There is no " + name + " on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
