package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Wrong: when it is interrupted, all programs go on. Caught by {@code interruptLeavesNoneRunning}. */
final class Ex1CollectOutputs {
    static List<String> runAll(List<ProcessBuilder> programs) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        try {
            for (ProcessBuilder program : programs) {
                processes.add(program.start());
            }
        } catch (IOException e) {
            for (Process process : processes) {
                process.destroyForcibly().waitFor();
            }
            throw e;
        }
        List<String> outputs = new ArrayList<>();
        int failed = 0;
        for (Process process : processes) {
            outputs.add(new String(process.getInputStream().readAllBytes()));
            failed = Math.max(failed, process.waitFor());
        }
        if (failed != 0) {
            throw new IOException("exit status " + failed);
        }
        return outputs;
    }
}
