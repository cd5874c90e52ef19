package processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Right: after the limit it waits for the end of the program, and for that of each of its descendants. */
final class Ex5TimeLimit {
    static Optional<String> run(ProcessBuilder program, Duration timeout) throws IOException, InterruptedException {
        Process process = program.start();
        AtomicReference<String> output = new AtomicReference<>("");
        Thread reader = new Thread(() -> {
            try {
                output.set(String.join("\n", process.inputReader().lines().toList()));
            } catch (UncheckedIOException e) {
                // The program was ended.
            }
        });
        reader.start();
        boolean inTime = false;
        try {
            inTime = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            if (!inTime) { // or if we were interrupted
                List<ProcessHandle> descendants = process.descendants().toList();
                process.destroyForcibly();
                descendants.forEach(ProcessHandle::destroyForcibly);
                process.onExit().join();
                descendants.forEach(descendant -> descendant.onExit().join());
            }
        }
        reader.join();
        return inTime ? Optional.of(output.get()) : Optional.empty();
    }
}
