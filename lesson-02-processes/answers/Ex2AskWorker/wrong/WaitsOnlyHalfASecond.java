package processes;

import java.io.BufferedWriter;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Wrong: it waits half a second at most for the end of the worker, and takes one that still runs for a good one. Caught by {@code
 * waitsForExit}.
 */
final class Ex2AskWorker {
    static List<String> askAll(ProcessBuilder worker, List<String> questions) throws IOException, InterruptedException {
        Process process = worker.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Thread writer = new Thread(() -> write(process, questions));
        writer.start();
        List<String> answers = process.inputReader().lines().toList();
        writer.join();
        if (process.waitFor(500, TimeUnit.MILLISECONDS) && process.exitValue() != 0) {
            throw new IOException("The worker ended with exit status " + process.exitValue());
        }
        return answers;
    }

    private static void write(Process process, List<String> questions) {
        try (BufferedWriter writer = process.outputWriter()) {
            for (String question : questions) {
                writer.write(question);
                writer.newLine();
            }
        } catch (IOException e) {
            // The worker reads no more. Its exit status will tell.
        }
    }
}
