package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Wrong: when the second program cannot be started, the first one goes on. Caught by {@code startFailurePropagates}. */
final class Ex1CollectOutputs {
    static List<String> runAll(List<ProcessBuilder> programs) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        for (ProcessBuilder program : programs) {
            processes.add(program.start());
        }
        try {
            List<String> outputs = new ArrayList<>();
            int failed = 0;
            for (Process process : processes) {
                outputs.add(new String(process.getInputStream().readAllBytes()));
                int status = process.waitFor();
                failed = status == 0 ? failed : status;
            }
            if (failed != 0) {
                throw new IOException("exit status " + failed);
            }
            return outputs;
        } finally {
            for (Process process : processes) {
                process.destroyForcibly().onExit().join();
            }
        }
    }
}
