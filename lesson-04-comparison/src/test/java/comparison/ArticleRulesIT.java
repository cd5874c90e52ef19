package comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import comparison.measure.Approach;
import comparison.measure.Contender.Result;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Comparison says to the article follows from the figures, whatever they are. */
class ArticleRulesIT {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.52 | 0.51 | So it is. Threads took 1.04 times the ideal, async 1.02 times.
            0.90 | 0.51 | Not in this run. This machine was probably busy, or it had too many requests to make. Threads took 1.80 times the ideal, async 1.02 times.
            0.52 | 5.10 | Not in this run. This machine was probably busy, or it had too many requests to make. Threads took 1.04 times the ideal, async 10.20 times.
            """)
    void waiting(double threads, double async, String verdict) {
        List<String> lines = lines(results(8, threads, 2, async), results(4, 2, 2.2, 4), 2);
        assertEquals("    " + verdict, lines.get(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | 2.0 | 2.2 | They can do it, and in Java threads do it too. | In Java they are good for it.
            2 | 2.2 | 2.1 | So it is.                                      | In Java they are good for it.
            2 | 2.0 | 3.2 | BUSY                                           | In Java they are good for it.
            2 | 3.9 | 2.1 | So it is.                                      | BUSY
            4 | 2.0 | 2.1 | BUSY                                           | BUSY
            1 | 4.0 | 4.2 | One core cannot tell.                          | One core cannot tell.
            """)
    void calculating(int cores, double threads, double processes, String onProcesses, String onThreads) {
        List<String> lines = lines(results(8, 0.5, 2, 0.5), results(4, threads, processes, 4), cores);
        String busy = "This run can't tell. This machine was probably busy, or it has fewer real cores.";
        assertTrue(lines.get(3).startsWith("    " + onProcesses.replace("BUSY", busy) + " Processes were "), lines.get(3));
        assertTrue(lines.get(5).startsWith("    " + onThreads.replace("BUSY", busy) + " They were "), lines.get(5));
    }

    @Test
    void growing() {
        List<String> lines = lines(results(8, 0.5, 2, 0.5), results(4, 2, 2.2, 4), 2);
        assertEquals("    So it is. Async needed 21 threads, one thread per request 40.", lines.get(7));
    }

    /** As on macOS and Windows, where only times are measured. */
    @Test
    void growingWithoutThreadCounts() {
        Map<Approach, Result> waiting = results(8, 0.5, 2, 0.5);
        waiting.put(Approach.ASYNC, new Result(0.5, 1, 0, Double.NaN, null));
        List<String> lines = lines(waiting, results(4, 2, 2.2, 4), 2);
        assertEquals("    This run cannot tell: a figure is missing.", lines.get(7));
    }

    @Test
    void missingRow() {
        Map<Approach, Result> waiting = results(8, 0.5, 2, 0.5);
        waiting.put(Approach.ASYNC, Result.none("failed"));
        Map<Approach, Result> calculating = results(4, 2, 2.2, 4);
        calculating.put(Approach.THREADS, Result.none("failed"));
        List<String> lines = lines(waiting, calculating, 2);
        for (int verdict = 1; verdict < 8; verdict += 2) {
            assertEquals("    This run cannot tell: a figure is missing.", lines.get(verdict));
        }
    }

    private static List<String> lines(Map<Approach, Result> waiting, Map<Approach, Result> calculating, int cores) {
        return new ArticleRules(waiting, 0.5, calculating, cores).lines();
    }

    private static Map<Approach, Result> results(double sequential, double threads, double processes, double async) {
        Map<Approach, Result> results = new EnumMap<>(Approach.class);
        results.put(Approach.SEQUENTIAL, new Result(sequential, 1, 20, 30, null));
        results.put(Approach.THREADS, new Result(threads, 1, 40, 35, null));
        results.put(Approach.PROCESSES, new Result(processes, 1, 200, 300, null));
        results.put(Approach.ASYNC, new Result(async, 1, 21, 31, null));
        results.put(Approach.VIRTUAL_THREADS, Result.none("not on this JDK"));
        return results;
    }
}
