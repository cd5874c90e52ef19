package processes;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Wrong: the program is never started. Caught by {@code exitsInTime}. */
final class Ex5TimeLimit {
    static Optional<String> run(ProcessBuilder program, Duration timeout) throws IOException, InterruptedException {
        return Optional.empty();
    }
}
