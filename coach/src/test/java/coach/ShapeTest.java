package coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Task 2 of 3 ran 0 times. → Ex1.java:6         | Task 17 of 20 ran 5 times. → Ex1.java:-1
            It ran twice. → Ex1.java:6                    | It ran twice. → Ex1.java
            It took 0.43 s.                               | It took 1,234.5 s.
            "Ann" waits for "Bob".                        | "thread-17" waits for "".
            The page 'a' is missing.                      | The page 'b c' is missing.
            It threw java.io.IOException: error=2 → A.java | It threw java.io.IOException: Exec failed → A.java
            Your code threw java.lang.NullPointerException: Cannot invoke "A.b()" because "<local1>" is null → A.java:3 | Your code threw java.lang.NullPointerException: Cannot invoke "A.b()" because the return value of "A.c()" is null → A.java:4
            Your code threw java.lang.IllegalArgumentException. → A.java:16 | Your code threw java.lang.IllegalArgumentException: maximumPoolSize must be positive. → A.java:16
            java.util.concurrent.CompletionException: java.lang.Error: so | java.util.concurrent.CompletionException: java.lang.Error: or so
            """)
    void differsOnlyInWhatIsMasked(String one, String other) {
        assertEquals(Shape.of(one), Shape.of(other));
    }

    @Test
    void theKindOfExceptionCounts() {
        assertNotEquals(Shape.of("It threw java.io.IOException: no."), Shape.of("It threw java.io.EOFException: no."));
    }

    @Test
    void anApostropheIsNoQuote() {
        assertNotEquals(Shape.of("It didn't wait, but it shouldn't."), Shape.of("It didn't start, but it shouldn't."));
    }
}
