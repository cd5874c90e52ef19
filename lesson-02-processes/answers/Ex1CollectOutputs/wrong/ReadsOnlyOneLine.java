package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Wrong: it reads one line of each program, whatever else is printed. Caught by {@code returnsEveryOutput}. */
final class Ex1CollectOutputs {
    static List<String> runAll(List<ProcessBuilder> programs) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        for (ProcessBuilder program : programs) {
            processes.add(program.start());
        }
        List<String> outputs = new ArrayList<>();
        for (Process process : processes) {
            outputs.add(process.inputReader().readLine());
            if (process.waitFor() != 0) {
                throw new IOException("exit status " + process.exitValue());
            }
        }
        return outputs;
    }
}
