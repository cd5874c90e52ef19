package site.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeCourseTest {
    @Test
    void idsAreUniqueAndLinksLeadToTheirPlaceInThePage(@TempDir Path site) throws IOException {
        Files.writeString(site.resolve("index.html"), """
                <nav>not this</nav>
                <article><h1>Hello</h1><h2 id="a">A</h2><a href="b.html#a">1</a> <a href="b.html">2</a> <a href="#a">3</a></article>""");
        Files.writeString(site.resolve("b.html"), """
                <article><h1 id="a">B</h1><form>not this</form><a href="mistakes-1-1.html#x">4</a> <a href="https://b.html">5</a>\
                <svg aria-labelledby="a c"><title id="c">C</title><path marker-end="url(#c)"></path></svg></article>""");
        List<Page> pages = List.of(new Page("index", "Welcome", Optional.empty()), new Page("b", "Page B", Optional.empty()));

        String whole = WholeCourse.of(pages, site, Html.parse("<article><h1>Whole</h1></article>")).selectFirst("article").outerHtml();

        assertEquals("""
                <article><h1>Whole</h1>\
                <ol class="pages"><li><a href="#index">Welcome</a></li><li><a href="#b">Page B</a></li></ol>\
                <section id="index" class="page"><h2>Hello</h2><h3 id="in-index--a">A</h3>\
                <a href="#in-b--a">1</a> <a href="#b">2</a> <a href="#in-index--a">3</a></section>\
                <section id="b" class="page"><h2 id="in-b--a">B</h2>\
                <a href="mistakes-1-1.html#x">4</a> <a href="https://b.html">5</a>\
                <svg aria-labelledby="in-b--a in-b--c"><title id="in-b--c">C</title><path marker-end="url(#in-b--c)"></path></svg></section>\
                </article>""", whole);
    }
}
