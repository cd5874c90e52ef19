package coach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Long sentences are broken between words. */
class ScreenTest {
    @Test
    void aLongLineIsBrokenBetweenWords() {
        String line = "  not yet   Only one of three tasks was running at once: the others had to wait. → Ex1.java:4";
        assertEquals(List.of(line), Screen.wrap(line, 200));
        assertEquals(List.of(line), Screen.wrap(line, 0));
        assertEquals(List.of(
                "  not yet   Only one of three tasks was running at",
                "            once: the others had to wait. →",
                "            Ex1.java:4"), Screen.wrap(line, 50));
        assertEquals(List.of("x".repeat(90)), Screen.wrap("x".repeat(90), 50));
    }
}
