package processes;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Wrong: it asks the next question only when it has the answer to the last one, and a worker that reads on before it
 * answers waits for that question. Caught by {@code lateAnswers}.
 */
final class Ex2AskWorker {
    static List<String> askAll(ProcessBuilder worker, List<String> questions) throws IOException, InterruptedException {
        Process process = worker.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> answers = new ArrayList<>();
        try (BufferedWriter writer = process.outputWriter(); BufferedReader reader = process.inputReader()) {
            for (String question : questions) {
                writer.write(question);
                writer.newLine();
                writer.flush();
                answers.add(reader.readLine());
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException("exit status " + process.exitValue());
        }
        return answers;
    }
}
