package processes;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Exercise 2.5: a time limit, and no orphan.
 *
 * <p>Run the program, and return what it has printed as soon as it ends. If it is still running when the limit is over, end it,
 * end whatever it has started, and what that has started, and return an empty {@code Optional}. A program that ends in time
 * leaves nothing running, and none writes to its standard error.
 *
 * @see Ex5TimeLimitTest
 */
final class Ex5TimeLimit {
    static Optional<String> run(ProcessBuilder program, Duration timeout) throws IOException, InterruptedException {
        Assumptions.abort("2.5 is waiting for you: delete this line.");
        Process process = program.start();
        String output = String.join("\n", process.inputReader().lines().toList());
        process.waitFor();
        return Optional.of(output);
    }
}
