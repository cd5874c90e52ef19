package site.page;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/** Reads HTML, and makes that of AsciiDoctor plain. */
public final class Html {
    private static final int TIME_WIDTH = " 0.00 s  ".length();

    private Html() { }

    /** Reads a page. Its text stays as it is, to the last blank. */
    public static Document parse(String html) {
        Document document = Jsoup.parse(html, Parser.htmlParser().settings(ParseSettings.preserveCase));
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /** Turns AsciiDoctor's blocks into the plain HTML that says what they are. */
    public static void tidy(Element article) {
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
        article.select("table.models").forEach(Html::nameTheCells);
        article.select(".title, dd code, p > code").forEach(Html::breakThePaths);
        article.select("code[data-lang=console]").forEach(Html::keepTheWords);
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
}
