package processes;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Wrong: {@code destroyForcibly} ends the program, and what it has started lives on. Caught by {@code leavesNoOrphans}.
 */
final class Ex5TimeLimit {
    static Optional<String> run(ProcessBuilder program, Duration timeout) throws IOException, InterruptedException {
        Process process = program.start();
        AtomicReference<String> output = new AtomicReference<>();
        Thread reader = new Thread(() -> {
            try {
                output.set(new String(process.getInputStream().readAllBytes()));
            } catch (IOException e) {
                output.set("");
            }
        });
        reader.setDaemon(true);
        reader.start();
        if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            return Optional.empty();
        }
        reader.join();
        return Optional.of(output.get());
    }
}
