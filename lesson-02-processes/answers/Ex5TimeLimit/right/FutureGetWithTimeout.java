package processes;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Right: a future reads on a thread of its own, and its time limit is that of the program. */
final class Ex5TimeLimit {
    static Optional<String> run(ProcessBuilder program, Duration timeout) throws IOException, InterruptedException {
        Process process = program.start();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<String> output = pool.submit(() -> {
                String text = String.join("\n", process.inputReader().lines().toList());
                process.waitFor();
                return text;
            });
            return Optional.of(output.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly); // if the program ended in time, there are none
            process.destroyForcibly();
            pool.shutdown();
        }
    }
}
