package site.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.CourseFailure;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import site.run.Run;

/** The pictures say the same to those who see them and to those who do not. */
class ChartsTest {

    @Test
    void aTimelineHasABarATaskOnACommonAxis() {
        Element svg = svg(Timeline.svg("p", "TwoTasks", lines("10 Start A", "10 Start B", "1010 End B", "2010 End A")));
        assertEquals("Timeline of TwoTasks", svg.select("> title").text());
        assertEquals("A bar for each task, as long as it took. A from 0.00 s to 2.00 s; B from 0.00 s to 1.00 s.",
                svg.select("> desc").text());
        assertEquals(2 * width(svg, 1), width(svg, 0), 0.2);
        assertEquals(svg.select(".bar").get(0).attr("x"), svg.select(".bar").get(1).attr("x"));
    }

    @Test
    void eachPieceOfATimelineKnowsItsLinesOfTheOutput() {
        Element svg = svg(Timeline.svg("p", "X", lines("0 Two tasks", "0 First:", "10 Start A", "10 Start B", "1010 End B",
                "2010 End A", "2020 Second:", "2020 Start A", "2030 End A")));
        assertEquals(List.of("1", "2 5", "3 4", "6", "7 8"), svg.select(".piece").eachAttr("data-lines"));
        assertEquals(List.of("A from 0.00 s to 2.00 s", "B from 0.00 s to 1.00 s", "A from 0.00 s to 0.01 s"),
                svg.select(".piece > title").eachText());
        assertEquals(List.of(2, 1), svg.select(".group").stream().map(group -> group.select(".bar").size()).toList());
    }

    @Test
    void eachGroupOfATimelineStartsAtZero() {
        Element svg = svg(Timeline.svg("p", "LoadPages", lines(
                "0 One after another:", "0 Start A", "500 End A", "500 Start B", "1000 End B",
                "1000 Together:", "1200 Start A", "1200 Start B", "1700 End A", "1700 End B")));
        assertEquals("A bar for each task, as long as it took. One after another: A from 0.00 s to 0.50 s; B from 0.50 s to 1.00 s. "
                + "Together: A from 0.00 s to 0.50 s; B from 0.00 s to 0.50 s.", svg.select("desc").text());
        assertEquals(List.of("One after another", "Together"), svg.select(".heading").eachText());
    }

    @Test
    void aTaskWithoutAnEndCannotBeDrawn() {
        CourseFailure failure = assertThrows(CourseFailure.class, () -> Timeline.svg("p", "X", lines("0 Start A")));
        assertEquals("\"Start A\" has no line \"End A\".", failure.getMessage());
        assertThrows(CourseFailure.class, () -> Timeline.svg("p", "X", lines("0 Hello")));
    }

    @Test
    void aStoryHasAColumnANameAndARowAStep() {
        Element svg = svg(Story.svg("p", "LostUpdates", lines("0 Without a lock:", "1 Ann: reads 0", "2 Bob Two: reads 0",
                "3 Ann: writes 1", "4 A sentence about it: with more than two words before the colon.", "5 At the end:")));
        assertEquals(List.of("Ann", "Bob Two"), svg.select(".name").eachText());
        assertEquals(List.of("Without a lock"), svg.select(".heading").eachText());
        assertEquals("Without a lock. Ann: reads 0. Bob Two: reads 0. Ann: writes 1.", svg.select("desc").text());
        assertEquals(List.of("0", "1", "2", "3"), svg.select(".piece").eachAttr("data-lines"));
        List<Element> steps = svg.select("rect");
        assertEquals(steps.get(0).attr("x"), steps.get(2).attr("x"));
        assertTrue(number(steps.get(0), "x") < number(steps.get(1), "x"));
        assertTrue(number(steps.get(1), "y") < number(steps.get(2), "y"));
        assertThrows(CourseFailure.class, () -> Story.svg("p", "X", lines("0 Hello")));
    }

    @Test
    void aLongStepIsBrokenBetweenWordsAndALongWordAnywhere() {
        assertEquals(List.of("one two", "three", "unbreak", "able", "four"), Story.wrap("one two three unbreakable four", 7));
    }

    @Test
    void barsAreAsLongAsTheirTimes() {
        Element svg = svg(Bars.svg("p", "NumberCrunching", lines("0 threads    time   speed-up",
                "0 one thread   4.00 s  1.00", "0 two threads  2.00 s  2.00", "0 It took 6.00 s.")));
        assertEquals("A bar for each row, as long as its time. one thread: 4.00 s; two threads: 2.00 s.", svg.select("desc").text());
        assertEquals(List.of("1", "2"), svg.select(".piece").eachAttr("data-lines"));
        assertEquals(2 * width(svg, 1), width(svg, 0), 0.2);
        assertThrows(CourseFailure.class, () -> Bars.svg("p", "X", lines("0 It took 6.00 s.")));
    }

    @Test
    void theSecondsMayStandInALaterColumn() {
        Element svg = svg(Bars.svg("p", "ManyUsers", lines("0 one thread per user   2000   1.52 s   60 MB")));
        assertEquals(List.of("one thread per user: 1.52 s"), svg.select(".piece > title").eachText());
    }

    @Test
    void aCurveGoesThroughAllPoints() {
        Element svg = svg(Curve.svg("p", "TrainModel", lines("0 It learns:", "1 round   0  loss 0.8000",
                "2 round  10  loss 0.4000", "3 round  20  loss 0.2000", "4 It took 1.00 s.")));
        assertEquals("Curve of TrainModel", svg.select("> title").text());
        assertEquals("From loss 0.8000 at round 0 to loss 0.2000 at round 20.", svg.select("> desc").text());
        List<Element> parts = svg.select("line.curve");
        assertEquals(2, parts.size());
        assertEquals(parts.get(0).attr("x2"), parts.get(1).attr("x1"));
        assertEquals(parts.get(0).attr("y2"), parts.get(1).attr("y1"));
        assertEquals(2 * (number(parts.get(1), "y2") - number(parts.get(1), "y1")),
                number(parts.get(0), "y2") - number(parts.get(0), "y1"), 0.2);
        assertTrue(number(parts.get(0), "y1") < number(parts.get(0), "y2"), "up is less in a picture");
        assertEquals(List.of("0", "0.2", "0.4", "0.6", "0.8"), svg.select("text.start").eachText());
    }

    @Test
    void aCurveNeedsTwoPointsAndGoesToTheRight() {
        assertThrows(CourseFailure.class, () -> Curve.svg("p", "X", lines("0 round  1  loss 0.5")));
        CourseFailure failure = assertThrows(CourseFailure.class,
                () -> Curve.svg("p", "X", lines("0 round  1  loss 0.5", "1 round  1  loss 0.4")));
        assertEquals("A curve goes to the right, and \"round  1  loss 0.4\" does not.", failure.getMessage());
    }

    @Test
    void growthIsALineForEachWay() {
        Element svg = svg(ScalingChart.svg("p", "HowItGrows", lines("0                    tasks      time       threads        memory",
                "1 one after another      1     1.00 s            19         41 MB",
                "2 one after another     10    10.00 s            19         42 MB",
                "3 one after another    100  left out: it would take about 100 s",
                "4 threads            1,000     1.10 s  not measured  not measured",
                "5                        time     ideal  speed-up", "6 2 threads            0.50 s    0.50 s      1.90")));
        assertEquals("A line for each approach: seconds, by tasks at once. threads: 1,000: 1.10 s; one after another: 1: 1.00 s, 10: 10.00 s.",
                svg.select("> desc").text());
        assertEquals(1, svg.select("line.approach").size());
        assertThrows(CourseFailure.class, () -> ScalingChart.svg("p", "X", lines("0 It took 6.00 s.")));
        CourseFailure failure = assertThrows(CourseFailure.class, () -> ScalingChart.svg("p", "X", lines("0 cats  10  6.00 s")));
        assertTrue(failure.getMessage().contains("\"cats\""), failure.getMessage());
    }

    @Test
    void lanesShowWhoWaitsForWhat() {
        Element svg = svg(SequenceDiagram.svg("p", "A callback", List.of("It comes:", "Your thread | [ask]....[goes on]",
                "Request     |   >----", "Callback    |       >[use it]", "It does not:", "Request     | ----x", "Callback    | (not called)")));
        assertEquals("It comes: Your thread: ask, waits, goes on. Request: is under way. Callback: use it. It does not:"
                + " Request: is under way, is given up. Callback: not done: not called.", svg.select("> desc").text());
        assertEquals(List.of("ask", "waits", "goes on", "use it", "not called"), svg.select("rect + text").eachText());
        Element tip = svg.select("line.arrow").first();
        assertEquals(svg.select("line.under-way").attr("y1"), tip.attr("y2"), "the arrow ends on the line");
    }

    @Test
    void aLaneMustFitIntoThePicture() {
        CourseFailure failure = assertThrows(CourseFailure.class,
                () -> SequenceDiagram.svg("p", "X", List.of("A | [" + "-".repeat(46) + "]")));
        assertTrue(failure.getMessage().startsWith("This line of a drawing is too long by 2 letters: ["), failure.getMessage());
    }

    @Test
    void aDeadlockIsARingOfArrows() {
        List<String> arrows = WaitForGraph.found(List.of("Ann: locks Ann's account", "Bob: wants Ann's account", "Ann: wants Bob's account",
                "Ann: waits for a lock that Bob holds, in Deadlock.java:34", "Bob: waits for a lock that Ann holds, in Deadlock.java:34"));
        Element svg = svg(WaitForGraph.svg("p", "X", arrows));
        assertEquals("A ring of arrows. Ann waits for Bob's account; Bob's account is locked by Bob; Bob waits for Ann's account;"
                + " Ann's account is locked by Ann: back at the beginning.", svg.select("> desc").text());
        assertEquals(List.of("Ann", "Bob's account", "Bob", "Ann's account"), svg.select("rect + text").eachText());
        assertEquals(List.of(), WaitForGraph.found(List.of("Ann: wants Bob's account", "It took 0.52 s.")));
    }

    @Test
    void whatDoesNotComeBackIsNoRing() {
        assertTrue(WaitForGraph.isArrow("A -> B: waits for"));
        CourseFailure failure = assertThrows(CourseFailure.class, () -> WaitForGraph.svg("p", "X",
                List.of("A -> B: waits for", "B -> C: waits for", "C -> D: waits for", "D -> E: waits for")));
        assertTrue(failure.getMessage().contains("each of which begins where the one before ends"), failure.getMessage());
    }

    @Test
    void textIsEscaped() {
        String svg = Story.svg("p", "X", lines("0 Ann: is 1 < 2 & \"3\""));
        assertTrue(svg.contains("is 1 &lt; 2 &amp; &quot;3&quot;"), svg);
    }

    private static Element svg(String text) {
        return Jsoup.parse(text).selectFirst("svg[role=img][viewBox]");
    }

    private static double width(Element svg, int bar) {
        return number(svg.select(".bar").get(bar), "width");
    }

    private static double number(Element shape, String attribute) {
        return Double.parseDouble(shape.attr(attribute));
    }

    /** Each line is written as "milliseconds text". */
    private static List<Run.Line> lines(String... written) {
        List<Run.Line> lines = new ArrayList<>();
        for (String line : written) {
            String[] parts = line.split(" ", 2);
            lines.add(new Run.Line(Long.parseLong(parts[0]), parts[1]));
        }
        return lines;
    }
}
