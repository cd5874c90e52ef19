package processes;

import java.io.BufferedWriter;
import java.io.IOException;
import java.util.List;

/** A second thread writes the questions while this one reads the answers, and nobody has to read the standard error. */
final class Ex2AskWorker {
    // tag::answer[]
    static List<String> askAll(ProcessBuilder worker, List<String> questions)
            throws IOException, InterruptedException {
        Process process = worker.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Thread writer = new Thread(() -> write(process, questions));
        writer.start();
        try {
            List<String> answers = process.inputReader().lines().toList();
            writer.join();
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException("The worker ended with exit status " + status);
            }
            return answers;
        } finally {
            process.destroyForcibly().onExit().join(); // after a failure; then the writer's pipe breaks, and it ends too
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
    // end::answer[]
}
