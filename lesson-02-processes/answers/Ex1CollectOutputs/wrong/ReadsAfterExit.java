package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Wrong: it reads only when a program has ended, but one that fills its pipe cannot end before somebody reads. Caught by
 * {@code largeOutput}.
 */
final class Ex1CollectOutputs {
    static List<String> runAll(List<ProcessBuilder> programs) throws IOException, InterruptedException {
        List<Process> processes = new ArrayList<>();
        for (ProcessBuilder program : programs) {
            processes.add(program.start());
        }
        int failed = 0;
        for (Process process : processes) {
            failed = Math.max(failed, process.waitFor());
        }
        if (failed != 0) {
            throw new IOException("exit status " + failed);
        }
        List<String> outputs = new ArrayList<>();
        for (Process process : processes) {
            outputs.add(new String(process.getInputStream().readAllBytes()));
        }
        return outputs;
    }
}
