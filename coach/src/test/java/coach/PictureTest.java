package coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PictureTest {
    @Test
    void stepsStandInAColumnForEachThread() {
        assertEquals("""
                What your code did, from top to bottom:
                  A          B
                  reads 0
                             reads 0
                  makes 1
                             makes 1""",
                drawn("step\tA\treads 0\nstep\tB\treads 0\nstep\tA\tmakes 1\nstep\tB\tmakes 1\nbar\tA\t0\t5\nbar\tB\t0\t5"));
    }

    @Test
    void barsStandOnACommonAxis() {
        assertEquals("""
                What your code did, in 0.43 s:
                  task 1  ██████████████████████
                  task 2                        ██████████████████████
                  (The tests hold a task until the others are there too, or cannot come.)""",
                drawn("bar\ttask 2\t220000\t430000\nbar\ttask 1\t0\t210000"));
    }

    @Test
    void aTaskThatComesTwiceHasOneRow() {
        assertEquals("  news  " + "█".repeat(21) + " ".repeat(9) + "█".repeat(14),
                Picture.of("bar\tnews\t0\t20\nbar\tnews\t30\t43").get(1));
    }

    @Test
    void equalStepsInARowAreCounted() {
        assertEquals("  tries it (3 times)", Picture.of("step\tA\ttries it\n".repeat(3) + "step\tA\tgoes on").get(2));
    }

    @Test
    void nothingIsDrawnWhereThereIsNothingToCompare() {
        assertEquals(List.of(), Picture.of(""));
        assertEquals(List.of(), Picture.of("bar\tYour code\t0\t20"));
        assertEquals(List.of(), Picture.of("bar\tYour code\t0\t20\nbar\tcut off he"));
    }

    @Test
    void aLongPictureIsCut() {
        List<String> lines = Picture.of(IntStream.range(0, 30).mapToObj(i -> "bar\ttask " + i + "\t" + i + "\t40")
                .collect(Collectors.joining("\n")));
        assertEquals(15, lines.size());
        assertEquals("  … and 18 more", lines.get(13));
        assertTrue(lines.get(12).startsWith("  task 11  "), lines.get(12));
    }

    private static String drawn(String seen) {
        return String.join("\n", Picture.of(seen).stream().map(String::stripTrailing).toList());
    }
}
