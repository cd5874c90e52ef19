package processes;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Runs a program and returns what it printed; after the timeout, kills it and everything that it has started.
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
