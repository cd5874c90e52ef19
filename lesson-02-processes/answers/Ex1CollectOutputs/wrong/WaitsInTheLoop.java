package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Wrong: each program is waited for before the next one is started. Caught by {@code runsProgramsConcurrently}. */
final class Ex1CollectOutputs {
    static List<String> runAll(List<ProcessBuilder> programs) throws IOException, InterruptedException {
        List<String> outputs = new ArrayList<>();
        for (ProcessBuilder program : programs) {
            Process process = program.start();
            outputs.add(new String(process.getInputStream().readAllBytes()));
            if (process.waitFor() != 0) {
                throw new IOException("exit status " + process.exitValue());
            }
        }
        return outputs;
    }
}
