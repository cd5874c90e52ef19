package site.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What the search of the site looks through: each section of each page, and each term of the glossary. */
public final class SearchIndex {
    /** What stands in a page and is nothing to look for. */
    private static final String LEFT_OUT = "script, noscript, style, svg, form, .at, .seen, .conum";

    /**
     * A place in the site.
     *
     * @param file    the page
     * @param title   the page's heading
     * @param id      the place in the page; empty for its beginning
     * @param heading the place's heading
     * @param text    what stands there, up to the next place
     */
    record Place(String file, String title, String id, String heading, String text) {
        private String javaScript() {
            return Stream.of(file, title, id, heading, text).map(SearchIndex::quote).collect(Collectors.joining(",", "[", "]"));
        }
    }

    private final String file;
    private final String title;
    private final List<Place> places = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String id = "";
    private String heading;

    private SearchIndex(String file, String title) {
        this.file = file;
        this.title = title;
        this.heading = title;
    }

    /**
     * The index as a classic script, since a page on the disk may load no other file.
     *
     * @param pages the pages to look through
     * @param site  the folder in which they lie
     */
    public static String script(List<Page> pages, Path site) throws IOException {
        List<String> places = new ArrayList<>();
        for (Page page : pages) {
            Element article = Jsoup.parse(site.resolve(page.name() + ".html")).selectFirst("article");
            places(page.name() + ".html", article).forEach(place -> places.add(place.javaScript()));
        }
        return "const searchIndex = [\n" + String.join(",\n", places) + "\n];\n";
    }

    /** The places of one page, from top to bottom. */
    static List<Place> places(String file, Element article) {
        Element page = article.clone();
        page.select(LEFT_OUT).remove();
        SearchIndex index = new SearchIndex(file, page.selectFirst("h1").text());
        index.read(page);
        index.endPlace();
        return index.places;
    }

    private void read(Element element) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element child) {
                String place = child.is("h2, h3, h4") ? child.id() : child.is("dt:has(> a[id])") ? child.selectFirst("a").id() : "";
                if (!place.isEmpty()) {
                    endPlace();
                    id = place;
                    heading = child.text();
                } else if (!child.is("h1")) {
                    String gap = child.isBlock() || child.hasClass("line") ? " " : "";
                    text.append(gap);
                    read(child);
                    text.append(gap);
                }
            }
        }
    }

    private void endPlace() {
        places.add(new Place(file, title, id, heading, text.toString().replaceAll("[\\s\\u200b]+", " ").strip()));
        text.setLength(0);
    }

    private static String quote(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
