// Java 21
package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Right: a virtual thread waits for each program, and closing the executor waits for all of them. */
final class Ex1CollectOutputs {
    static List<String> runAll(List<ProcessBuilder> programs) throws IOException, InterruptedException {
        List<Future<String>> futures = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (ProcessBuilder program : programs) {
                futures.add(executor.submit(() -> run(program)));
            }
        }
        List<String> outputs = new ArrayList<>();
        for (Future<String> future : futures) {
            if (future.state() == Future.State.FAILED) {
                throw new IOException(future.exceptionNow().getMessage());
            }
            outputs.add(future.resultNow());
        }
        return outputs;
    }

    private static String run(ProcessBuilder program) throws IOException, InterruptedException {
        Process process = program.start();
        try {
            String output = String.join("\n", process.inputReader().lines().toList());
            if (process.waitFor() != 0) {
                throw new IOException("exit status " + process.exitValue());
            }
            return output;
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }
}
