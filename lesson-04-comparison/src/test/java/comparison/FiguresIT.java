package comparison;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Looks whether the published measurements are complete, and are read as they are meant. */
class FiguresIT {

    @Test
    void everyRowComesFromAFullRun() {
        List<String> rows = Figures.keys().stream().filter(key -> key.endsWith(".values")).toList();
        assertFalse(rows.isEmpty());
        assertAll(rows.stream().map(key -> key.replace(".values", "")).map(row -> () -> {
            assertTrue(Integer.parseInt(Figures.of(row + ".values")) >= 5, row + ": too few values. Was it a full run?");
            assertTrue(Integer.parseInt(Figures.of(row + ".jvms")) >= 3, row + ": too few JVMs. Was it a full run?");
        }));
    }

    @Test
    void noFigureIsMissing() {
        List<String> approaches = List.of("one-after-another", "threads", "processes", "async", "virtual-threads");
        Stream<String> start = Stream.of("thread", "process", "future", "virtual-thread").map(one -> "start." + one + ".time");
        Stream<String> each = Stream.of("waiting.", "requests.").flatMap(work -> approaches.stream().flatMap(approach ->
                Stream.of("time", "threads", "memory").map(what -> work + approach + ".10." + what)));
        Stream<String> many = Stream.of("threads", "async", "virtual-threads").flatMap(approach ->
                Stream.of("waiting." + approach + ".10000.time", "waiting." + approach + ".1000.memory",
                        "requests." + approach + ".1000.time", "requests." + approach + ".100.time"));
        Stream<String> primes = Stream.of("threads", "processes", "virtual-threads").flatMap(approach ->
                Stream.of("1", "2", "4").map(workers -> "primes." + approach + "." + workers + ".speed-up"));
        Stream<String> machine = Stream.of("day", "processor", "cores", "memory", "system", "jdk")
                .map(what -> "measured." + what);
        TreeSet<String> missing = new TreeSet<>(Stream.of(start, each, many, primes, machine).flatMap(keys -> keys).toList());
        missing.removeAll(Figures.keys());
        assertEquals(new TreeSet<>(), missing);
    }

    @Test
    void unknownKeyIsNamed() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> Figures.of("waiting.cats.1.time"));
        assertTrue(e.getMessage().contains("waiting.cats.1.time"), e.getMessage());
    }

    @Test
    void medianIsInTheMiddle() {
        assertEquals(2, Figures.median(List.of(3.0, 1.0, 2.0)));
        assertEquals(2.5, Figures.median(List.of(4.0, 1.0, 2.0, 3.0)));
    }

    @Test
    void unitFitsTheSize() {
        assertEquals("1.05 s", Figures.time(1.0512));
        assertEquals("60 ms", Figures.time(0.0599));
        assertEquals("4.2 ms", Figures.time(0.00421));
        assertEquals("85 µs", Figures.time(85e-6));
        assertEquals("54 ns", Figures.time(54e-9));
        assertEquals("1,234 MB", Figures.memory(1234.4));
        assertEquals("2.5 MB", Figures.memory(2.5));
        assertEquals("21 KB", Figures.memory(0.0214));
    }
}
