package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Right: whichever program fails first ends all others, since nobody needs them any more. */
final class Ex1CollectOutputs {
    static List<String> runAll(List<ProcessBuilder> programs) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        ExecutorService pool = Executors.newCachedThreadPool();
        try {
            for (ProcessBuilder program : programs) {
                processes.add(program.start());
            }
            String[] outputs = new String[processes.size()];
            CompletionService<Integer> ends = new ExecutorCompletionService<>(pool);
            for (int i = 0; i < outputs.length; i++) {
                int place = i;
                ends.submit(() -> {
                    Process process = processes.get(place);
                    outputs[place] = String.join("\n", process.inputReader().lines().toList());
                    return process.waitFor();
                });
            }
            for (int i = 0; i < outputs.length; i++) {
                int status = ends.take().get();
                if (status != 0) {
                    throw new IOException("exit status: " + status);
                }
            }
            return List.of(outputs);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            processes.forEach(Process::destroyForcibly);
            processes.forEach(process -> process.onExit().join());
            pool.shutdown();
        }
    }
}
