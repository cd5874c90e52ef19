package site;

import course.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import site.run.CapturedRun;
import site.run.Example;

/** Looks for what is broken in a site. Each defect is one sentence that starts with the name of the page. */
final class SiteCheck {
    /** An address with a scheme, or one of another host. What is left is relative. */
    private static final Pattern ELSEWHERE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*|//.*");
    private static final Pattern CSS_ADDRESS = Pattern.compile("(?:url\\(|@import)\\s*[\"']?([^\"')\\s]+)");
    private static final Pattern LOADS = Pattern.compile("https?://|\\bfetch\\(|XMLHttpRequest|\\bimport\\b|WebSocket");

    private final Path site;
    private final List<String> defects = new ArrayList<>();

    private SiteCheck(Path site) {
        this.site = site;
    }

    /** All defects of the pages, scripts and style sheets of a site. */
    static List<String> defects(Path site) throws IOException {
        SiteCheck check = new SiteCheck(site);
        for (Path file : files(site, ".html")) {
            check.page(file, Jsoup.parse(file));
        }
        for (Path file : files(site, ".css")) {
            check.style(file.getFileName().toString(), Files.readString(file));
        }
        for (Path file : files(site, ".js")) {
            check.script(file.getFileName().toString(), Files.readString(file));
        }
        return check.defects;
    }

    /** A defect for each example of a lesson that its chapter does not show. */
    static List<String> notShown(Lesson lesson, Document chapter) {
        return lesson.examples().keySet().stream()
                .filter(example -> chapter.getElementsByClass("example-" + example).isEmpty())
                .map(example -> lesson.name() + ": no chapter shows the example " + example + ".")
                .toList();
    }

    /** A defect if the captured run of a program is missing, is older than its code, or breaks a rule. */
    static List<String> ofCapture(Example example) throws IOException {
        CapturedRun captured = CapturedRun.read(example, example.lesson().runs());
        String file = example.lesson().name() + "/runs/" + example.program() + ".tsv";
        if (captured.run().isEmpty()) {
            return List.of(file + " is missing.");
        }
        if (!captured.isOfThisCode()) {
            return List.of(file + " is older than its code.");
        }
        if (!captured.typed().equals(example.typed())) {
            return List.of(file + " comes from the command \"" + captured.typed() + "\", but the chapter shows \"" + example.typed() + "\".");
        }
        return captured.broken().map(sentence -> file + ": " + sentence).stream().toList();
    }

    private void page(Path file, Document page) throws IOException {
        String name = file.getFileName().toString();
        oneHeading(name, page);
        idsOnce(name, page);
        for (Element link : page.select("a[href]")) {
            link(name, page, link.attr("href"));
        }
        for (String attribute : List.of("src", "srcset", "poster", "data")) {
            for (Element element : page.getElementsByAttribute(attribute)) {
                fetched(name, element.attr(attribute));
            }
        }
        for (Element element : page.select("link[href], use[href], image[href]")) {
            fetched(name, element.attr("href"));
        }
        for (Element script : page.select("script")) {
            script(name, script.data());
        }
        for (Element style : page.select("style")) {
            style(name, style.data());
        }
        for (Element element : page.select("[style]")) {
            style(name, element.attr("style"));
        }
        for (Element image : page.select("img:not([alt])")) {
            defects.add(name + ": the image \"" + image.attr("src") + "\" has no alt text.");
        }
        for (Element svg : page.select("svg")) {
            if (svg.select("> title").text().isBlank()) {
                defects.add(name + ": the picture \"" + svg.id() + "\" has no title.");
            }
        }
        for (String leftover : List.of("Unresolved directive", "include::")) {
            if (page.text().contains(leftover)) {
                defects.add(name + ": it says \"" + leftover + "\", so something was not included.");
            }
        }
    }

    private void oneHeading(String name, Document page) {
        int headings = page.select("h1").size();
        if (headings != 1) {
            defects.add(name + ": it has " + headings + " <h1> instead of one.");
        }
    }

    private void idsOnce(String name, Document page) {
        Set<String> seen = new HashSet<>();
        for (Element element : page.select("[id]")) {
            if (!seen.add(element.id())) {
                defects.add(name + ": the id \"" + element.id() + "\" is there twice.");
            }
        }
    }

    private void link(String name, Document page, String address) throws IOException {
        if (address.startsWith("http://") || address.startsWith("https://") || address.startsWith("mailto:")) {
            return; // nothing is fetched before the reader follows it
        }
        int hash = address.indexOf('#');
        String file = hash < 0 ? address : address.substring(0, hash);
        Path target = site.resolve(file).normalize();
        if (ELSEWHERE.matcher(file).matches() || !target.startsWith(site) || !file.isEmpty() && !Files.isRegularFile(target)) {
            defects.add(name + ": the link \"" + address + "\" leads nowhere.");
        } else if (hash >= 0) {
            Document to = file.isEmpty() ? page : Jsoup.parse(target);
            if (to.getElementById(address.substring(hash + 1)) == null) {
                defects.add(name + ": the link \"" + address + "\" leads to a place that is not there.");
            }
        }
    }

    private void fetched(String name, String address) {
        if (address.startsWith("data:")) {
            return;
        }
        if (ELSEWHERE.matcher(address).matches()) {
            defects.add(name + ": it fetches \"" + address + "\" from elsewhere.");
        } else if (!Files.isRegularFile(site.resolve(address))) {
            defects.add(name + ": the file \"" + address + "\" is missing.");
        }
    }

    /** A script of ours names no address, and nothing that a page on the disk may not load. Those of libraries are minified. */
    private void script(String name, String script) {
        if (name.endsWith(".min.js") || name.equals("search-index.js")) {
            return;
        }
        Matcher loads = LOADS.matcher(script);
        while (loads.find()) {
            defects.add(name + ": a script says \"" + loads.group() + "\", and a page on the disk may load nothing.");
        }
    }

    private void style(String name, String css) {
        Matcher address = CSS_ADDRESS.matcher(css);
        while (address.find()) {
            fetched(name, address.group(1));
        }
    }

    private static List<Path> files(Path site, String ending) throws IOException {
        try (Stream<Path> files = Files.list(site)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
