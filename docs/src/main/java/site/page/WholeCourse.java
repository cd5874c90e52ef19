package site.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** All pages one after another in one, to print them or to make a PDF of them. */
public final class WholeCourse {
    private static final List<String> NAMES_OF_IDS = List.of("for", "aria-labelledby", "aria-describedby", "aria-controls");

    private WholeCourse() { }

    /**
     * Puts the texts of all pages into a page.
     *
     * @param pages the pages in the order of reading
     * @param site  the folder in which they lie, finished
     * @param whole the page that they are put into, behind what its article has already
     * @return that page
     */
    public static Document of(List<Page> pages, Path site, Document whole) throws IOException {
        Element article = whole.selectFirst("article");
        Element contents = article.appendElement("ol").addClass("pages");
        for (Page page : pages) {
            Element section = Html.parse(Files.readString(site.resolve(page.name() + ".html"))).selectFirst("article");
            section.tagName("section").id(page.name()).addClass("page");
            contents.appendElement("li").appendElement("a").attr("href", "#" + page.name()).text(page.title());
            prepare(section, page, pages);
            article.appendChild(section);
        }
        return whole;
    }

    private static void prepare(Element section, Page page, List<Page> pages) {
        section.select("form, script").remove();
        for (int level = 5; level > 0; level--) {
            section.select("h" + level).tagName("h" + (level + 1));
        }
        String prefix = prefix(page);
        for (Element element : section.children().select("*")) {
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue();
                if (attribute.getKey().equals("id")) {
                    attribute.setValue(prefix + value);
                } else if (attribute.getKey().equals("href")) {
                    attribute.setValue(address(value, page, pages));
                } else if (NAMES_OF_IDS.contains(attribute.getKey())) {
                    attribute.setValue(Arrays.stream(value.split(" ")).map(prefix::concat).collect(Collectors.joining(" ")));
                } else if (value.contains("url(#")) {
                    attribute.setValue(value.replace("url(#", "url(#" + prefix));
                }
            }
        }
    }

    /** What leads to another page of the course leads to its place in this page. */
    private static String address(String address, Page from, List<Page> pages) {
        if (address.startsWith("#")) {
            return "#" + prefix(from) + address.substring(1);
        }
        for (Page page : pages) {
            if (address.equals(page.name() + ".html")) {
                return "#" + page.name();
            }
            if (address.startsWith(page.name() + ".html#")) {
                return "#" + prefix(page) + address.substring(address.indexOf('#') + 1);
            }
        }
        return address;
    }

    /** What all ids of a page begin with. Those of a picture may not begin with a digit. */
    private static String prefix(Page page) {
        return "in-" + page.name() + "--";
    }
}
