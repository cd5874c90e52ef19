package processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A second thread reads while this one waits, and when the limit is over the whole family is ended. */
final class Ex5TimeLimit {
    // tag::answer[]
    static Optional<String> run(ProcessBuilder program, Duration timeout)
            throws IOException, InterruptedException {
        Process process = program.start();
        AtomicReference<String> output = new AtomicReference<>();
        Thread reader = new Thread(() -> output.set(read(process)));
        reader.start();
        boolean inTime = false;
        try {
            inTime = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            if (!inTime) {  // or if somebody has interrupted us
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        }
        reader.join();
        return inTime ? Optional.of(output.get()) : Optional.empty();
    }

    private static String read(Process process) {
        try {
            return String.join("\n", process.inputReader().lines().toList());
        } catch (UncheckedIOException e) {
            return ""; // The program was killed, and its pipe was closed.
        }
    }
    // end::answer[]
}
