package processes;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Right: the first failure ends all programs that still run, and waits until they are gone. */
final class Ex1CollectOutputs {
    static List<String> runAll(List<ProcessBuilder> programs) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        try {
            for (ProcessBuilder program : programs) {
                processes.add(program.start());
            }
            List<String> outputs = new ArrayList<>();
            for (Process process : processes) {
                try (BufferedReader reader = process.inputReader()) {
                    outputs.add(reader.lines().collect(Collectors.joining("\n")));
                }
                if (process.waitFor() != 0) {
                    throw new IOException("A program ended with exit status " + process.exitValue());
                }
            }
            return outputs;
        } finally {
            for (Process process : processes) {
                process.destroyForcibly().onExit().join();
            }
        }
    }
}
