package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Wrong: nobody asks how a program has ended, and what a failed one printed passes for its result. Caught by {@code
 * failurePropagates}.
 */
final class Ex1CollectOutputs {
    static List<String> runAll(List<ProcessBuilder> programs) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        for (ProcessBuilder program : programs) {
            processes.add(program.start());
        }
        List<String> outputs = new ArrayList<>();
        for (Process process : processes) {
            outputs.add(new String(process.getInputStream().readAllBytes()));
            process.waitFor();
        }
        return outputs;
    }
}
