package processes;

import java.io.BufferedWriter;
import java.io.IOException;
import java.util.List;

/**
 * Wrong: nobody reads the standard error, and when its pipe is full the worker waits for ever. Caught by {@code
 * largeStandardError}.
 */
final class Ex2AskWorker {
    static List<String> askAll(ProcessBuilder worker, List<String> questions) throws IOException, InterruptedException {
        Process process = worker.start();
        Thread writer = new Thread(() -> write(process, questions));
        writer.start();
        List<String> answers = process.inputReader().lines().toList();
        writer.join();
        if (process.waitFor() != 0) {
            throw new IOException("exit status " + process.exitValue());
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
