package processes;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Right: the program prints into a file, so nobody has to read while it runs. */
final class Ex5TimeLimit {
    static Optional<String> run(ProcessBuilder program, Duration timeout) throws IOException, InterruptedException {
        Path file = Files.createTempFile("output", ".txt");
        try {
            Process process = start(program, file);
            try {
                boolean inTime = process.waitFor(timeout.toNanos(), TimeUnit.NANOSECONDS);
                Charset encoding = Charset.forName(System.getProperty("native.encoding")); // in which most programs write
                return inTime ? Optional.of(Files.readString(file, encoding)) : Optional.empty();
            } finally {
                List<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
                family.add(process.toHandle());
                family.forEach(ProcessHandle::destroyForcibly);
                process.onExit().join();
            }
        } finally {
            if (!file.toFile().delete()) {
                file.toFile().deleteOnExit(); // on Windows nobody can delete it before the last of the family has ended
            }
        }
    }

    private static Process start(ProcessBuilder program, Path file) throws IOException {
        ProcessBuilder.Redirect before = program.redirectOutput();
        try {
            return program.redirectOutput(file.toFile()).start();
        } finally {
            program.redirectOutput(before); // the builder belongs to the caller
        }
    }
}
