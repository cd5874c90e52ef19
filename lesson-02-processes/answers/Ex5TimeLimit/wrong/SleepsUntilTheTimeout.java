package processes;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Wrong: it always sleeps until the limit is over, even if the program has long ended. Caught by {@code exitsInTime}.
 */
final class Ex5TimeLimit {
    static Optional<String> run(ProcessBuilder program, Duration timeout) throws IOException, InterruptedException {
        Process process = program.start();
        Thread.sleep(timeout.toMillis());
        if (process.isAlive()) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return Optional.empty();
        }
        return Optional.of(new String(process.getInputStream().readAllBytes()));
    }
}
