package processes;

import java.io.BufferedWriter;
import java.io.IOException;
import java.util.List;

/**
 * Wrong: it reads nothing before it has written everything: when the pipe with the answers is full, the worker waits for
 * a reader and this code for the worker. Caught by {@code manyQuestions}.
 */
final class Ex2AskWorker {
    static List<String> askAll(ProcessBuilder worker, List<String> questions) throws IOException, InterruptedException {
        Process process = worker.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedWriter writer = process.outputWriter()) {
            for (String question : questions) {
                writer.write(question);
                writer.newLine();
            }
        }
        List<String> answers = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new IOException("exit status " + process.exitValue());
        }
        return answers;
    }
}
