package processes;

import java.io.IOException;
import java.util.List;

/** Wrong: no program is started. Caught by {@code returnsEveryOutput}. */
final class Ex1CollectOutputs {
    static List<String> runAll(List<ProcessBuilder> programs) throws IOException, InterruptedException {
        return List.of();
    }
}
