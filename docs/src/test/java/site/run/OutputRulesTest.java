package site.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputRulesTest {
    private static final List<String> OUTPUT = List.of("Start A", "Start B", "End B", "End A", "Done in 2.01 s.");

    @Test
    void readsARuleALineWithoutCommentsAndEmptyLines(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("TwoTasks.txt"), "# both start\n\n  Start A << End A  \r\nDone\n");
        assertEquals(List.of("Start A << End A", "Done"), OutputRules.read(file).rules());
    }

    @Test
    void aRuleIsARegularExpressionThatSomeLineContains() {
        assertEquals(Optional.empty(), broken("in \\d\\.\\d\\d s"));
        assertEquals("The rule \"Start C\" does not hold: no line contains \"Start C\". It printed: "
                + "\"Start A\", \"Start B\", \"End B\", \"End A\", \"Done in 2.01 s.\".", broken("Start C").orElseThrow());
    }

    @Test
    void anOrderIsThatOfTheFirstLineOfEach() {
        assertEquals(Optional.empty(), broken("Start << End A"));
        assertEquals(Optional.empty(), broken("Start A << Start B << End"));
        assertEquals("The rule \"End A << End B\" does not hold: line 3, \"End B\", does not come after line 4, \"End A\".",
                broken("End A << End B").orElseThrow());
    }

    @Test
    void anOrderNeedsBothLines() {
        assertTrue(broken("Start A << End C").orElseThrow().contains("no line contains \"End C\""));
        assertTrue(broken("Start C << End A").orElseThrow().contains("no line contains \"Start C\""));
    }

    @Test
    void theFirstBrokenRuleIsTold() {
        OutputRules rules = new OutputRules(List.of("Start A", "nothing like it", "nor this"));
        assertTrue(rules.broken(OUTPUT, false).orElseThrow().startsWith("The rule \"nothing like it\""));
    }

    @Test
    void aRuleMaySayWhatNoLineContains() {
        assertEquals(Optional.empty(), broken("not: Start C"));
        assertEquals("The rule \"not: Start .\" does not hold: it printed \"Start A\".", broken("not: Start .").orElseThrow());
    }

    @Test
    void aRuleForAnIdleMachineCountsForCapturesOnly() {
        OutputRules rules = new OutputRules(List.of("Start A", "idle: Done in 1", "idle: not: Start B"));
        assertEquals(Optional.empty(), rules.broken(OUTPUT, false));
        assertTrue(rules.broken(OUTPUT, true).orElseThrow().startsWith("The rule \"Done in 1\" does not hold"));
        assertEquals(Optional.empty(), new OutputRules(List.of("idle: not: Start C")).broken(OUTPUT, true));
        assertTrue(new OutputRules(List.of("idle: not: Start B")).broken(OUTPUT, true).isPresent());
    }

    @Test
    void aCaptureMayNotSayThatTheMachineWasBusy() {
        List<String> busy = List.of("All done.", "This machine was probably busy: it should be faster. Run it again.");
        assertEquals(Optional.empty(), new OutputRules(List.of()).broken(busy, false));
        assertTrue(new OutputRules(List.of()).broken(busy, true).isPresent());
    }

    private static Optional<String> broken(String rule) {
        return new OutputRules(List.of(rule)).broken(OUTPUT, false);
    }
}
