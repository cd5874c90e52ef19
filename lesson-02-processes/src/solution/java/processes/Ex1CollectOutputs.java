package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One loop starts all programs, a second one reads and waits: whatever goes wrong is told after the last one has ended. */
final class Ex1CollectOutputs {
    // tag::answer[]
    static List<String> runAll(List<ProcessBuilder> programs) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        try {
            for (ProcessBuilder program : programs) {
                processes.add(program.start());
            }
            List<String> outputs = new ArrayList<>();
            int failed = 0;
            for (Process process : processes) {
                outputs.add(String.join("\n", process.inputReader().lines().toList()));
                int status = process.waitFor();
                if (status != 0) {
                    failed = status;
                }
            }
            if (failed != 0) {
                throw new IOException("A program ended with exit status " + failed);
            }
            return outputs;
        } finally {
            for (Process process : processes) {
                process.destroyForcibly().onExit().join(); // after a failed start or an interrupt, none goes on
            }
        }
    }
    // end::answer[]
}
