package processes;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Wrong: it does not wait any longer, but the program runs on. Caught by {@code timesOut}. */
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
            return Optional.empty();
        }
        reader.join();
        return Optional.of(output.get());
    }
}
