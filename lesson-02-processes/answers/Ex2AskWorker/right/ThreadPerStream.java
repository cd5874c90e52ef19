package processes;

import java.io.BufferedWriter;
import java.io.IOException;
import java.util.List;

/** Right: a thread for each of the three streams, so that none of the pipes is ever left full. */
final class Ex2AskWorker {
    static List<String> askAll(ProcessBuilder worker, List<String> questions) throws IOException, InterruptedException {
        Process process = worker.start();
        Thread writer = new Thread(() -> write(process, questions));
        Thread errors = new Thread(() -> process.errorReader().lines().forEach(line -> { }));
        writer.start();
        errors.start();
        try {
            List<String> answers = process.inputReader().lines().toList();
            writer.join();
            errors.join();
            if (process.waitFor() != 0) {
                throw new IOException("The worker ended with exit status " + process.exitValue());
            }
            return answers;
        } finally {
            process.destroyForcibly().onExit().join();
        }
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
