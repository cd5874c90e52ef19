package processes;

import java.io.IOException;
import java.util.List;

/** Wrong: no program is started. Caught by {@code everyOutputIsThere}. */
final class Ex1CollectOutputs {
    static List<String> runAll(List<ProcessBuilder> programs) throws IOException, InterruptedException {
        return List.of();
    }
}
