package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Wrong: with {@code inheritIO} a program prints where we print, and nothing comes through its pipe. Caught by {@code
 * returnsEveryOutput}.
 */
final class Ex1CollectOutputs {
    static List<String> runAll(List<ProcessBuilder> programs) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        for (ProcessBuilder program : programs) {
            processes.add(program.inheritIO().start());
        }
        List<String> outputs = new ArrayList<>();
        for (Process process : processes) {
            outputs.add(new String(process.getInputStream().readAllBytes()));
            if (process.waitFor() != 0) {
                throw new IOException("exit status " + process.exitValue());
            }
        }
        return outputs;
    }
}
