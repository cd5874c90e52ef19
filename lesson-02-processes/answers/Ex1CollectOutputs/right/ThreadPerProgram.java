package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Right: a thread of its own waits for each program, and {@code call} of one does not hold up the others. */
final class Ex1CollectOutputs {
    static List<String> runAll(List<ProcessBuilder> programs) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Process> processes = new ArrayList<>();
        try {
            List<Callable<String>> runs = new ArrayList<>();
            for (ProcessBuilder program : programs) {
                Process process = program.start();
                processes.add(process);
                runs.add(() -> output(process));
            }
            List<String> outputs = new ArrayList<>();
            for (Future<String> output : threads.invokeAll(runs)) {
                outputs.add(output.get());
            }
            return outputs;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } finally {
            for (Process process : processes) {
                process.destroyForcibly().onExit().join();
            }
            threads.shutdown();
        }
    }

    private static String output(Process process) throws IOException, InterruptedException {
        String output = String.join("\n", process.inputReader().lines().toList());
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException("A program ended with exit status " + status);
        }
        return output;
    }
}
