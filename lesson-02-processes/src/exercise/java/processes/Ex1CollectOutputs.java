package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * Runs all programs at the same time, and returns what they printed, in the order of the list.
 *
 * @see Ex1CollectOutputsTest
 */
final class Ex1CollectOutputs {
    static List<String> runAll(List<ProcessBuilder> programs) throws IOException, InterruptedException {
        Assumptions.abort("2.1 is waiting for you: delete this line.");
        List<String> outputs = new ArrayList<>();
        for (ProcessBuilder program : programs) {
            Process process = program.start();
            outputs.add(String.join("\n", process.inputReader().lines().toList()));
            process.waitFor();
        }
        return outputs;
    }
}
