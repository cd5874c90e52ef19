package processes;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Wrong: {@code children} are only those that the program itself has started, not what these have started. Caught by
 * {@code leavesNoOrphans}.
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
            process.children().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return Optional.empty();
        }
        reader.join();
        return Optional.of(output.get());
    }
}
