package site.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.CourseFailure;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import site.chart.Figure;

/** How published measurements become figures in the text, and charts. */
class PublishedTest {

    @Test
    void eachFigureIsAnAttribute() {
        String attributes = published().attributes();
        assertTrue(attributes.contains(":waiting-threads-10-time: 1.50 s\n"), attributes);
        assertTrue(attributes.contains(":measured-processor: A processor\n"), attributes);
    }

    @Test
    void withoutFiguresThereIsNothingToShow() {
        assertThrows(CourseFailure.class, () -> new Published(List.of("Measured on a Monday.")));
    }

    @Test
    void aChartSaysWhereItsFiguresComeFrom() {
        String chart = published().charts().get("waiting-time");
        assertTrue(chart.contains("Measured on 2026-01-02 on A processor, 2 cores, 8 GB of memory, JDK 25: "
                + "a published measurement. Each figure is the median of 6 to 9 values from 3 JVMs; "
                + "the thin line goes from the smallest to the largest."), chart);
        assertTrue(chart.contains("link:measured.json[measured.json]"), chart);
        assertTrue(chart.contains("`waiting.threads.1.time`"), chart);
    }

    @Test
    void linesGrowAsTheirFigures() {
        Element svg = Jsoup.parse(published().charts().get("waiting-time")).selectFirst("svg[role=img][viewBox]");
        assertEquals("A line for each approach: seconds, by waits at once. threads: 1: 1.00 s, 10: 1.50 s (1.40 to 1.70 s); "
                + "one after another: 1: 1.00 s, 10: 10.00 s.", svg.select("> desc").text());
        assertEquals(List.of("threads", "one after another"), svg.select("text.label").eachText());
        assertEquals(List.of("1", "2", "5", "10"), svg.select("text.end").eachText());
        Element slow = svg.select("line.approach4").first();
        assertTrue(number(slow, "y2") < number(slow, "y1"), "up is less in a picture");
        Element spread = svg.select("line.spread").first();
        assertEquals(number(spread, "x1"), number(spread, "x2"));
        assertTrue(number(spread, "y2") < number(spread, "y1"), "from the smallest to the largest");
    }

    @Test
    void barsAreAsLongAsTheirFigures() {
        Element svg = Jsoup.parse(published().charts().get("primes-speed-up")).selectFirst("svg[role=img][viewBox]");
        assertEquals("A bar for each approach, with a thin line from its smallest to its largest value. "
                + "1 worker, ideal 1: threads 1.00, one after another 1.00; 2 workers, ideal 2: threads 2.00.", svg.select("> desc").text());
        List<Element> bars = svg.select("rect");
        assertEquals(2 * number(bars.get(0), "width"), number(bars.get(2), "width"), 0.2);
        assertEquals(number(bars.get(2), "x") + number(bars.get(2), "width"), number(svg.select("line.ideal").last(), "x1"), 0.2);
    }

    @Test
    void allFiguresStandInOneTable() {
        String table = published().charts().get("all");
        assertTrue(table.contains("|`waiting.threads.10` |1.50_s |1.40 to 1.70_s |12 |45_MB |\n".replace('_', '\u00a0')), table);
    }

    @Test
    void whatWasNotMeasuredIsNotDrawn() {
        assertTrue(published().charts().get("requests-time").contains("not measured"));
    }

    @Test
    void aFigureIsANumberAndPerhapsAUnit() {
        assertEquals(1014, Figure.of("1,014").value());
        assertEquals("MB", Figure.of("1,014 MB").unit());
        assertEquals(1.05, Figure.of("1.05 s").value());
        assertThrows(CourseFailure.class, () -> Figure.of("fast"));
    }

    private static Published published() {
        List<String> lines = new ArrayList<>(List.of("Measured by hand.", "measured.day = 2026-01-02",
                "measured.processor = A processor", "measured.cores = 2", "measured.memory = 8 GB", "measured.jdk = 25"));
        row(lines, "waiting.threads.1", 6, "time = 1.00 s", "time.least = 1.00 s", "time.most = 1.00 s");
        row(lines, "waiting.threads.10", 6, "time = 1.50 s", "time.least = 1.40 s", "time.most = 1.70 s", "threads = 12",
                "threads.least = 12", "threads.most = 12", "memory = 45 MB", "memory.least = 44 MB", "memory.most = 46 MB");
        row(lines, "waiting.one-after-another.1", 6, "time = 1.00 s", "time.least = 1.00 s", "time.most = 1.00 s");
        row(lines, "waiting.one-after-another.10", 9, "time = 10.00 s", "time.least = 10.00 s", "time.most = 10.00 s");
        for (String row : List.of("primes.one-after-another.1", "primes.threads.1")) {
            row(lines, row, 9, "time = 2.00 s", "time.least = 2.00 s", "time.most = 2.00 s",
                    "speed-up = 1.00", "speed-up.least = 1.00", "speed-up.most = 1.00");
        }
        row(lines, "primes.threads.2", 9, "time = 1.00 s", "time.least = 1.00 s", "time.most = 1.00 s",
                "speed-up = 2.00", "speed-up.least = 2.00", "speed-up.most = 2.00");
        return new Published(lines);
    }

    private static void row(List<String> lines, String key, int values, String... figures) {
        for (String figure : figures) {
            lines.add(key + "." + figure);
        }
        lines.add(key + ".values = " + values);
        lines.add(key + ".jvms = 3");
    }

    private static double number(Element shape, String attribute) {
        return Double.parseDouble(shape.attr(attribute));
    }
}
