package site.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import course.Exercise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import site.chart.Timeline;

/** What the search of the site gets to look through. */
class SearchIndexTest {
    @Test
    void eachSectionIsAPlace() {
        assertEquals(List.of(
                        new SearchIndex.Place("1.html", "Threads", "", "Threads", "You learn to wait."),
                        new SearchIndex.Place("1.html", "Threads", "two", "Two tasks", "They wait. Start Task 1 End Task 1"),
                        new SearchIndex.Place("1.html", "Threads", "ex-1-1", "Exercise 1.1", "Your file: A.java")),
                places("""
                        <h1>Threads</h1><p>You learn to <b>wait</b>.</p>
                        <h2 id=two><a class=link href=#two>Two tasks</a></h2><p>They wait.</p>
                        <pre><span class=line><span class=at> 0.00 s  </span>Start Task 1</span><span class=line>End Task 1</span></pre>
                        <svg><title>Timeline</title></svg><p class=seen>Linux, 2 cores</p><script>run()</script>
                        <h3 id=ex-1-1>Exercise 1.1</h3><dl><dt>Your file:</dt><dd>A.java</dd></dl>
                        """));
    }

    @Test
    void eachTermOfTheGlossaryIsAPlace() {
        assertEquals(List.of(
                        new SearchIndex.Place("1.html", "Glossary", "", "Glossary", ""),
                        new SearchIndex.Place("1.html", "Glossary", "lock", "Lock", "One at a time.")),
                places("<h1>Glossary</h1><dl><dt><a id=lock></a>Lock</dt><dd><p>One at a time.</p></dd></dl>"));
    }

    @Test
    void isAScript(@TempDir Path site) throws Exception {
        Files.writeString(site.resolve("a.html"), "<article><h1>A \\ \"B\"</h1><p>x</p></article>");
        assertEquals("const searchIndex = [\n[\"a.html\",\"A \\\\ \\\"B\\\"\",\"\",\"A \\\\ \\\"B\\\"\",\"x\"]\n];\n",
                SearchIndex.script(List.of(new Page("a", "A", Optional.empty())), site));
    }

    private static List<SearchIndex.Place> places(String html) {
        return SearchIndex.places("1.html", Jsoup.parse("<article>" + html + "</article>").selectFirst("article"));
    }
}
