package processes;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Wrong: who ends in time and prints nothing counts as too late. Caught by {@code noOutput}. */
final class Ex5TimeLimit {
    static Optional<String> run(ProcessBuilder program, Duration timeout) throws IOException, InterruptedException {
        Process process = program.start();
        AtomicReference<String> output = new AtomicReference<>("");
        Thread reader = new Thread(() -> {
            try {
                output.set(new String(process.getInputStream().readAllBytes()));
            } catch (IOException e) {
                // The program was ended.
            }
        });
        reader.start();
        boolean inTime = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        if (!inTime) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        reader.join();
        return inTime && !output.get().isEmpty() ? Optional.of(output.get()) : Optional.empty();
    }
}
