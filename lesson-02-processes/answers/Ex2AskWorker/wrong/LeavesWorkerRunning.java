package processes;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Wrong: it returns with the last answer, while the worker waits for the next question for ever. Caught by {@code
 * returnsEveryAnswer}.
 */
final class Ex2AskWorker {
    static List<String> askAll(ProcessBuilder worker, List<String> questions) throws IOException, InterruptedException {
        Process process = worker.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedWriter writer = process.outputWriter();
        BufferedReader reader = process.inputReader();
        List<String> answers = new ArrayList<>();
        for (String question : questions) {
            writer.write(question);
            writer.newLine();
            writer.flush();
            answers.add(reader.readLine());
        }
        return answers;
    }
}
