package processes;

import java.io.BufferedWriter;
import java.io.IOException;
import java.util.List;

/**
 * Wrong: the questions are written but their end is not told, so the worker waits for more, and this code for the end of
 * the answers. Caught by {@code returnsEveryAnswer}.
 */
final class Ex2AskWorker {
    static List<String> askAll(ProcessBuilder worker, List<String> questions) throws IOException, InterruptedException {
        Process process = worker.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Thread writer = new Thread(() -> {
            try {
                BufferedWriter pipe = process.outputWriter();
                for (String question : questions) {
                    pipe.write(question);
                    pipe.newLine();
                }
                pipe.flush();
            } catch (IOException e) {
                // The worker reads no more.
            }
        });
        writer.start();
        List<String> answers = process.inputReader().lines().toList();
        writer.join();
        if (process.waitFor() != 0) {
            throw new IOException("exit status " + process.exitValue());
        }
        return answers;
    }
}
