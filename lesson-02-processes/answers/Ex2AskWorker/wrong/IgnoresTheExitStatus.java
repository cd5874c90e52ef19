package processes;

import java.io.BufferedWriter;
import java.io.IOException;
import java.util.List;

/** Wrong: a worker that dies passes for one that has answered everything. Caught by {@code deadWorkerThrows}. */
final class Ex2AskWorker {
    static List<String> askAll(ProcessBuilder worker, List<String> questions) throws IOException, InterruptedException {
        Process process = worker.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Thread writer = new Thread(() -> write(process, questions));
        writer.start();
        List<String> answers = process.inputReader().lines().toList();
        writer.join();
        process.waitFor();
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
