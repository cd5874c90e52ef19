package processes;

import java.io.BufferedWriter;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Right: a future on a thread of its own reads the answers, while this thread writes the questions. */
final class Ex2AskWorker {
    static List<String> askAll(ProcessBuilder worker, List<String> questions) throws IOException, InterruptedException {
        Process process = worker.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            CompletableFuture<List<String>> answers =
                    CompletableFuture.supplyAsync(() -> process.inputReader().lines().toList(), pool);
            try (BufferedWriter writer = process.outputWriter()) {
                for (String question : questions) {
                    writer.write(question + "\n");
                }
            } catch (IOException e) {
                // The worker reads no more. Its exit status will tell.
            }
            if (process.onExit().thenApply(Process::exitValue).join() != 0) {
                throw new IOException("The worker has failed.");
            }
            return answers.join();
        } finally {
            process.destroyForcibly().onExit().join();
            pool.shutdown();
        }
    }
}
