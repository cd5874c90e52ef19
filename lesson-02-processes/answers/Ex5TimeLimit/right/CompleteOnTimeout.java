package processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Right: the end of the program and the end of the limit race for one future. */
final class Ex5TimeLimit {
    static Optional<String> run(ProcessBuilder program, Duration timeout) throws IOException, InterruptedException {
        Process process = program.start();
        StringBuilder output = new StringBuilder();
        Thread reader = new Thread(() -> {
            try (BufferedReader lines = process.inputReader()) {
                lines.lines().forEach(line -> output.append(line).append("\n"));
            } catch (IOException | UncheckedIOException e) {
                // The program was ended.
            }
        });
        reader.start();
        boolean inTime = process.onExit().thenApply(ended -> true)
                .completeOnTimeout(false, timeout.toMillis(), TimeUnit.MILLISECONDS).join();
        if (!inTime) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        reader.join();
        return inTime ? Optional.of(output.toString()) : Optional.empty();
    }
}
