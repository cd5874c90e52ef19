package processes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Wrong: the outputs stand in the order in which the programs end. Caught by {@code
 * keepsProgramOrder}.
 */
final class Ex1CollectOutputs {
    static List<String> runAll(List<ProcessBuilder> programs) throws IOException, InterruptedException {
        List<String> outputs = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (ProcessBuilder program : programs) {
            Process process = program.start();
            Thread thread = new Thread(() -> {
                try {
                    outputs.add(new String(process.getInputStream().readAllBytes()));
                } catch (IOException e) {
                    outputs.add("");
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return outputs;
    }
}
