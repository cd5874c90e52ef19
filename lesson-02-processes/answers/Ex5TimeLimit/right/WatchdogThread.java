package processes;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Right: this thread reads, and a watchdog ends the program and all its descendants if it does not end in time. */
final class Ex5TimeLimit {
    static Optional<String> run(ProcessBuilder program, Duration timeout) throws IOException, InterruptedException {
        Process process = program.start();
        AtomicBoolean tooLate = new AtomicBoolean();
        Thread watchdog = new Thread(() -> {
            try {
                if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                    tooLate.set(true);
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.toHandle().destroyForcibly(); // unlike the one of Process it leaves the pipe open for the reader
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        watchdog.start();
        String output = String.join("\n", process.inputReader().lines().toList());
        watchdog.join();
        return tooLate.get() ? Optional.empty() : Optional.of(output);
    }
}
