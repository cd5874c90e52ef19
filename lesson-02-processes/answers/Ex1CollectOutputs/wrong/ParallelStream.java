package processes;

import java.io.IOException;
import java.util.List;

/**
 * Wrong: a parallel stream waits on the common pool, which has only about as many threads as the machine has cores.
 * Caught by {@code runsProgramsConcurrently}.
 */
final class Ex1CollectOutputs {
    static List<String> runAll(List<ProcessBuilder> programs) throws IOException, InterruptedException {
        return programs.parallelStream().map(Ex1CollectOutputs::run).toList();
    }

    private static String run(ProcessBuilder program) {
        try {
            Process process = program.start();
            String output = new String(process.getInputStream().readAllBytes());
            process.waitFor();
            return output;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
