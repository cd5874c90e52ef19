package site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import course.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import site.chart.Bars;
import site.run.CapturedRun;
import site.run.Example;
import site.run.Fingerprint;
import site.run.Run;

/** Each defect that the check must find, on a page that has nothing else wrong with it. */
class SiteCheckTest {
    @TempDir
    Path site;

    @BeforeEach
    void anotherPage() throws IOException {
        Files.writeString(site.resolve("other.html"), "<h1 id=top>Other</h1>");
        Files.writeString(site.resolve("dot.png"), "");
    }

    @Test
    void findsNothingOnAFlawlessPage() throws IOException {
        page("""
                <link rel=stylesheet href=course.css><link rel=icon href="data:,">
                <h1 id=a>Title</h1> <a href=#a>up</a> <a href=other.html>other</a> <a href=other.html#top>top</a>
                <a href=https://example.org/x>elsewhere</a> <img src=dot.png alt="">
                <svg id=s><title>Bars</title></svg>
                """);
        Files.writeString(site.resolve("course.css"), "body { background: url(dot.png) }");
        assertEquals(List.of(), SiteCheck.defects(site));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            <h1>A</h1><a href=none.html>x</a>             | the link "none.html" leads nowhere.
            <h1>A</h1><a href=../secret.html>x</a>        | the link "../secret.html" leads nowhere.
            <h1>A</h1><a href=file:///tmp/x.html>x</a>    | the link "file:///tmp/x.html" leads nowhere.
            <h1>A</h1><a href=#none>x</a>                 | the link "#none" leads to a place that is not there.
            <h1>A</h1><a href=other.html#none>x</a>       | the link "other.html#none" leads to a place that is not there.
            <h1>A</h1><img src=none.png alt=x>            | the file "none.png" is missing.
            <h1>A</h1><link rel=stylesheet href=no.css>   | the file "no.css" is missing.
            <h1>A</h1><img src=dot.png>                   | the image "dot.png" has no alt text.
            <h1>A</h1><svg id=s></svg>                    | the picture "s" has no title.
            <h1>A</h1><svg id=s><g><title>x</title></g></svg> | the picture "s" has no title.
            <h1 id=a>A</h1><p id=a>B</p>                  | the id "a" is there twice.
            <h1>A</h1><h1>B</h1>                          | it has 2 <h1> instead of one.
            <h2>A</h2>                                    | it has 0 <h1> instead of one.
            <h1>A</h1>Unresolved directive in a.adoc      | it says "Unresolved directive", so something was not included.
            <h1>A</h1><pre>include::a.java[]</pre>        | it says "include::", so something was not included.
            <h1>A</h1><script src=https://a.org/x.js></script>    | it fetches "https://a.org/x.js" from elsewhere.
            <h1>A</h1><script>fetch("x")</script>                 | a script says "fetch(", and a page on the disk may load nothing.
            <h1>A</h1><script src=//a.org/x.js></script>          | it fetches "//a.org/x.js" from elsewhere.
            <h1>A</h1><link rel=stylesheet href=https://a.org/c>  | it fetches "https://a.org/c" from elsewhere.
            <h1>A</h1><img alt=x src=http://a.org/i.png>          | it fetches "http://a.org/i.png" from elsewhere.
            <h1>A</h1><iframe src=https://a.org></iframe>         | it fetches "https://a.org" from elsewhere.
            <h1>A</h1><style>@import "https://a.org/f";</style>   | it fetches "https://a.org/f" from elsewhere.
            <h1>A</h1><p style="background:url(//a.org/i)">x</p>  | it fetches "//a.org/i" from elsewhere.
            """, quoteCharacter = '`')
    void finds(String html, String defect) throws IOException {
        page(html);
        assertEquals(List.of("page.html: " + defect), SiteCheck.defects(site));
    }

    @Test
    void findsAFontFromElsewhereInAStyleSheet() throws IOException {
        Files.writeString(site.resolve("course.css"), "@font-face { src: url('https://a.org/f.woff2') }");
        assertEquals(List.of("course.css: it fetches \"https://a.org/f.woff2\" from elsewhere."), SiteCheck.defects(site));
    }

    @Test
    void findsAnExampleThatNoChapterShows() throws IOException {
        Lesson lesson = lesson("Shown", "Hidden", "Helper");
        Files.writeString(lesson.exampleFolder().resolve("Examples.java"), """
                new Example("Shown", "what is shown", Shown::main),
                new Example("Hidden", "what is not", Hidden::main);
                """);
        assertEquals(List.of("lesson-01-threads: no chapter shows the example Hidden."),
                SiteCheck.notShown(lesson, Jsoup.parse("<div class='run example-Shown'></div>")));
    }

    @Test
    void findsACaptureThatIsMissingOldOrBroken() throws IOException {
        Lesson lesson = lesson("TwoTasks");
        Example example = new Example("threads", lesson, "TwoTasks", "", "-", "");
        Path rules = Files.createDirectories(lesson.folder().resolve("src/test/expected")).resolve("TwoTasks.txt");
        Files.writeString(rules, "^Hello\nidle: ^Fast$\n");
        assertEquals(List.of("lesson-01-threads/runs/TwoTasks.tsv is missing."), SiteCheck.ofCapture(example));

        capture(example, "Linux amd64 · 1 core · JDK 25 · 1 May 2026", "Hello");
        assertEquals(List.of(), SiteCheck.ofCapture(example), "On one core, a rule for idle machines doesn't count.");

        capture(example, "Linux amd64 · 2 cores · JDK 25 · 1 May 2026", "Hello");
        assertEquals(List.of("lesson-01-threads/runs/TwoTasks.tsv: The rule \"^Fast$\" does not hold: no line contains \"^Fast$\"."
                + " It printed: \"Hello\"."), SiteCheck.ofCapture(example));

        Example withArguments = new Example("threads", lesson, "TwoTasks", "7", "-", "");
        assertEquals(List.of("lesson-01-threads/runs/TwoTasks.tsv comes from the command"
                + " \"mvn -q -pl lesson-01-threads exec:java -Ddemo=TwoTasks\", but the chapter shows"
                + " \"mvn -q -pl lesson-01-threads exec:java -Ddemo=TwoTasks -Dargs=\"7\"\"."), SiteCheck.ofCapture(withArguments));

        Files.writeString(lesson.exampleFolder().resolve("TwoTasks.java"), "class TwoTasks { }");
        assertEquals(List.of("lesson-01-threads/runs/TwoTasks.tsv is older than its code."), SiteCheck.ofCapture(example));
    }

    private static void capture(Example example, String seenOn, String line) throws IOException {
        Run run = new Run(List.of(new Run.Line(0, line)));
        new CapturedRun(example, example.typed(), seenOn, Fingerprint.of(example), Optional.of(run)).write(example.lesson().runs());
    }

    private void page(String html) throws IOException {
        Files.writeString(site.resolve("page.html"), html);
    }

    private Lesson lesson(String... classes) throws IOException {
        Lesson lesson = new Lesson(site.resolve("lesson-01-threads"));
        Files.createDirectories(lesson.exampleFolder());
        for (String name : classes) {
            Files.writeString(lesson.exampleFolder().resolve(name + ".java"),
                    "class " + name + " { public static void main(String[] args) { } }\n");
        }
        return lesson;
    }
}
