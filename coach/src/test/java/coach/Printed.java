package coach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a command of the coach prints. */
final class Printed {
    private Printed() {
    }

    /** Runs a command in this course, takes down its output and its errors, and fails if it ends with another exit status. */
    static String by(Path course, int status, String... command) {
        PrintStream console = System.out;
        PrintStream errors = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        try {
            assertEquals(status, Coach.run(Stream.concat(Stream.of("--course", course.toString()), Stream.of(command)).toArray(String[]::new)));
        } finally {
            System.setOut(console);
            System.setErr(errors);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
