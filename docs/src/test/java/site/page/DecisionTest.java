package site.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.CourseFailure;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The rules of "which one should you use?", as the page shows them. */
class DecisionTest {
    private static final String RULES = """
            # A comment.

            question  Is it raining?
            answer    dry   No
            answer    wet   Yes: more than
                      a little

            question  How far is it?
            answer    near  A mile
            answer    far   More
            answer    abroad  A lot more

            rule
            if        wet
            use       an umbrella
            how       Open it.
            because   Rain & hail come
                      from above.
            measured  It took {walk.dry.time}.
            article   The article says < nothing.
            read      lesson 2, the end

            rule
            if        dry near
            use       a stick
            how       Hold it.
            because   b
            measured  m
            article   a
            read      lesson 5

            rule
            if        far
            use       a horse
            how       Ride it.
            because   b
            measured  m
            article   a
            read      lesson 2

            rule
            if        dry abroad
            use       a ship
            how       Sail it.
            because   b
            measured  m
            article   a
            read      lesson 2
            """;

    private final Decision decision = decision(RULES);

    @Test
    void theListHasAllRulesWithTheirReasons() {
        Document list = html(decision.list());
        assertEquals(List.of("wet", "dry near", "far", "dry abroad"), list.select("#which-one-rules > li").eachAttr("data-if"));
        Element first = list.selectFirst("li");
        assertEquals("Is it raining? Yes", first.select(".if").text());
        assertEquals("An umbrella. Open it.", first.select(".use").text());
        assertEquals(List.of("Rain & hail come from above.", "Measured on {measured-day}: It took {walk-dry-time}.", "The article says < nothing.",
                "Read on: lesson 2, the end"), first.select(".content p").eachText());
        assertEquals(List.of("Is it raining? No", "How far is it? A mile"),
                list.select("li").get(1).select(".if span").eachText());
    }

    @Test
    void onlyAChapterThatIsThereIsALink() {
        Document list = html(decision.list());
        assertEquals("2-two.html", list.select("li").get(0).select("a").attr("href"));
        assertTrue(list.select("li").get(1).select("a").isEmpty());
    }

    @Test
    void figuresAreFilledInAndTheScriptIsLeftAlone() throws IOException {
        assertTrue(decision.list().startsWith("[subs=attributes]\n++++\n"));
        assertTrue(decision.form().startsWith("++++\n"));
    }

    @Test
    void theFormHasAGroupOfButtonsForEachQuestion() throws IOException {
        Element form = html(decision.form()).selectFirst("form[hidden]");
        assertEquals(List.of("Is it raining?", "How far is it?"), form.select("fieldset > legend").eachText());
        assertEquals(List.of("dry", "wet"), form.select("[name=question-1]").eachAttr("value"));
        assertEquals("Yes: more than a little", form.select("[value=wet]").first().parent().text());
        assertEquals("label", form.select("[value=wet]").first().parent().tagName());
        assertEquals("", form.select("[role=status]").text());
        assertFalse(form.select("[checked]").hasAttr("checked"));
    }

    @Test
    void thePictureLeadsDownFromQuestionToQuestion() {
        Element svg = Jsoup.parse(decision.svg()).selectFirst("svg[role=img]");
        assertEquals("Which one should you use?", svg.select("> title").text());
        assertEquals("Is it raining? Yes: an umbrella. No: go on. How far is it? A mile: a stick. How far is it? More: a horse."
                + " How far is it? A lot more: a ship.", svg.select("> desc").text());
        assertEquals(List.of("Is it raining?", "How far is it?"), svg.select(".name").eachText());
        assertEquals(4, svg.select("rect.step").size());
    }

    @Test
    void aRuleThatAsksTwoThingsAtOnceCannotBeDrawn() {
        Decision other = decision(RULES.replaceFirst("wet\nuse", "wet far\nuse"));
        CourseFailure failure = assertThrows(CourseFailure.class, other::svg);
        assertTrue(failure.getMessage().endsWith("This one is different: wet far"), failure.getMessage());
    }

    @Test
    void whatIsMissingIsSaid() {
        CourseFailure failure = assertThrows(CourseFailure.class, () -> decision(RULES.replaceFirst("how .*\n", "")));
        assertTrue(failure.getMessage().startsWith("rules.txt: a rule has no line \"how\": "), failure.getMessage());
        failure = assertThrows(CourseFailure.class, () -> decision("if x"));
        assertEquals("rules.txt: this line stands before the first rule: if x", failure.getMessage());
    }

    private static Decision decision(String rules) {
        return new Decision(rules.lines().toList(), Map.of("2", "2-two"));
    }

    private static Document html(String asciidoc) {
        return Jsoup.parse(asciidoc.replaceAll("(?m)^(\\+\\+\\+\\+|\\[subs=attributes])$", ""));
    }
}
