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
        try {
            List<Callable<String>> runs = new ArrayList<>();
            for (ProcessBuilder program : programs) {
                runs.add(() -> run(program));
            }
            List<String> outputs = new ArrayList<>();
            for (Future<String> output : threads.invokeAll(runs)) {
                outputs.add(output.get());
            }
            return outputs;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private static String run(ProcessBuilder program) throws IOException, InterruptedException {
        Process process = program.start();
        String output = new String(process.getInputStream().readAllBytes());
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", program.command()) + " ended with exit status " + status);
        }
        return output;
    }
}
