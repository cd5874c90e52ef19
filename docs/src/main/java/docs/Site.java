package docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * Puts the pages that AsciiDoctor made ({@code target/html}) into the frame of the site ({@code page.html} among the
 * resources): style sheet, sidebar, previous and next. Puts the scripts and what the search needs beside them. Writes
 * {@code target/site}.
 */
public final class Site {
    /** The library of the search, in its WebJar. The version is that of pom.xml. */
    private static final String LUNR = "/META-INF/resources/webjars/lunr/2.3.9/";
    private static final int TIME_WIDTH = " 0.00 s  ".length();

    private final Path docs;
    private final List<Page> pages;

    private Site(Path docs) throws IOException {
        this.docs = docs;
        this.pages = Page.list(docs);
    }

    /**
     * Writes the site.
     *
     * @param args the folder of this module
     */
    public static void main(String[] args) throws IOException {
        Site site = new Site(Path.of(args[0]));
        Path target = Files.createDirectories(site.docs.resolve("target/site"));
        for (Page page : site.pages) {
            Files.writeString(target.resolve(page.name() + ".html"), site.html(page));
        }
        for (Page page : Page.ofMistakes(site.docs)) {
            Files.writeString(target.resolve(page.name() + ".html"), site.html(page));
        }
        Files.writeString(target.resolve(Page.WHOLE_COURSE.name() + ".html"),
                WholeCourse.of(site.pages, target, parse(site.html(Page.WHOLE_COURSE))).outerHtml());
        for (Page page : site.pages) {
            if (page.lesson().isPresent()) {
                copyMeasurements(page.lesson().get(), target);
            }
        }
        try (Stream<Path> scripts = Files.list(site.docs.resolve("src/main/js"))) {
            for (Path script : scripts.toList()) {
                Files.writeString(target.resolve(script.getFileName().toString()), Files.readString(script));
            }
        }
        Files.writeString(target.resolve("search-index.js"), SearchIndex.script(site.pages, target));
        Files.writeString(target.resolve("lunr.min.js"), resource(LUNR + "lunr.min.js"));
        Files.writeString(target.resolve("lunr-licence.txt"), resource(LUNR + "LICENSE"));
        System.out.println("The site is ready: open docs/target/site/index.html in your browser.");
    }

    /** The published measurements lie beside the pages, so that a reader can look a figure up. Most lessons have none. */
    private static void copyMeasurements(Lesson lesson, Path target) throws IOException {
        for (String file : List.of("measured.json", "measured-on.properties")) {
            Path published = lesson.folder().resolve("src/main/resources").resolve(lesson.packageName()).resolve(file);
            if (Files.exists(published)) {
                Files.writeString(target.resolve(file), Files.readString(published));
            }
        }
    }

    private String html(Page page) throws IOException {
        Document html = parse(resource("page.html"));
        // Inside each page, so that the first view needs no second request; without its comments, since each page carries it.
        String css = Files.readString(docs.resolve("src/main/css/course.css"));
        html.selectFirst("style").appendChild(new DataNode(css.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("\\s+", " ").strip()));
        Element article = html.selectFirst("article");
        article.html(Files.readString(docs.resolve("target/html/" + page.name() + ".html")));
        tidy(article);

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

    /** Turns AsciiDoctor's blocks into the plain HTML that says what they are. */
    private static void tidy(Element article) {
        for (Element run : article.select(".listingblock.run pre")) {
            dimTheTimes(run);
        }
        for (Element block : article.select(".exampleblock.picture")) {
            Element figure = new Element("figure").classNames(block.classNames()).removeClass("exampleblock");
            figure.appendChild(block.selectFirst("svg"));
            figure.appendElement("figcaption").html(block.selectFirst("p").html());
            block.replaceWith(figure);
        }
        for (Element admonition : article.select(".admonitionblock")) {
            Element note = new Element("div").addClass(admonition.className()).attr("role", "note");
            note.appendElement("p").addClass("label").text(admonition.selectFirst(".icon").text());
            note.append(admonition.selectFirst("td.content").html());
            admonition.replaceWith(note);
        }
        // Names, operators and brackets have no colour of their own. Without their marks a page has half the size.
        article.select(".rouge").select(".n, .o, .p, .w, .na, .nb, .nl, .go, .bp").unwrap();
        // Nor does the style sheet use these, and a chapter has hundreds of them.
        article.select("div[class=paragraph], p.tableblock:only-child").unwrap();
        article.select(".mistakes li > p").unwrap();
        article.select("td, th").removeClass("tableblock").removeClass("halign-left").removeClass("valign-top");
        article.select("[class=\"\"]").removeAttr("class");
        markTheExamples(article);
        article.select("table.models").forEach(Site::nameTheCells);
        article.select(".title, dd code, p > code").forEach(Site::breakThePaths);
        article.select("code[data-lang=console]").forEach(Site::keepTheWords);
        // What is too wide scrolls inside itself, and the keyboard must be able to reach it.
        article.select("pre").attr("tabindex", "0");
        article.select("table.tableblock").wrap("<div class=\"wide\" tabindex=\"0\"></div>");
    }

    /** The index of examples leads to the section that shows an example's output. */
    private static void markTheExamples(Element article) {
        for (Element output : article.select("[class*=\" example-\"]")) {
            String example = output.classNames().stream().filter(name -> name.startsWith("example-")).findFirst().orElseThrow();
            Element section = output.closest(".sect1, .sect2");
            if (section != null && article.getElementById(example) == null) {
                section.prependElement("span").id(example);
            }
        }
    }

    /** On a phone, the path of a file may go on in the next line behind each slash. */
    private static void breakThePaths(Element element) {
        for (TextNode text : element.textNodes()) {
            TextNode rest = text;
            for (int slash = rest.getWholeText().indexOf('/'); slash >= 0; slash = rest.getWholeText().indexOf('/')) {
                rest = rest.splitText(slash + 1);
                rest.before(new Element("wbr"));
            }
        }
    }

    /** A command breaks between its words, and not behind the hyphen of an option. */
    private static void keepTheWords(Element command) {
        String text = command.wholeText();
        command.empty();
        for (String piece : text.split("(?<=\\s)|(?=\\s)")) {
            if (piece.contains("-")) {
                command.appendElement("span").addClass("word").text(piece);
            } else {
                command.appendText(piece);
            }
        }
    }

    /** Each cell knows its column, so that on a phone the table can become a list. */
    private static void nameTheCells(Element table) {
        List<String> columns = table.select("thead th").attr("scope", "col").eachText();
        table.select("tbody th").attr("scope", "row");
        for (Element row : table.select("tbody tr")) {
            List<Element> cells = row.children();
            for (int i = 1; i < cells.size(); i++) {
                cells.get(i).attr("data-column", columns.get(i));
            }
        }
    }

    /** Marks the time before each line of an output, so that it can be dimmed and is not copied with the line. */
    private static void dimTheTimes(Element run) {
        List<String> lines = run.wholeText().lines().toList();
        run.empty();
        for (String line : lines) {
            int end = Math.min(TIME_WIDTH, line.length());
            Element whole = run.appendElement("span").addClass("line");
            whole.appendElement("span").addClass("at").text(line.substring(0, end));
            whole.appendText(line.substring(end));
        }
    }

    static Document parse(String html) {
        Document document = Jsoup.parse(html, Parser.htmlParser().settings(ParseSettings.preserveCase));
        document.outputSettings().prettyPrint(false);
        return document;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new SiteFailure("There is no " + name + " on the class path.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
