package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Wrong: it throws at the first failure, while the programs after it still run. Caught by {@code failurePropagates}. */
final class Ex1CollectOutputs {
    static List<String> runAll(List<ProcessBuilder> programs) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        for (ProcessBuilder program : programs) {
            processes.add(program.start());
        }
        List<String> outputs = new ArrayList<>();
        for (Process process : processes) {
            outputs.add(new String(process.getInputStream().readAllBytes()));
            if (process.waitFor() != 0) {
                throw new IOException("A program ended with exit status " + process.exitValue());
            }
        }
        return outputs;
    }
}
