package processes;

import java.io.IOException;
import java.util.List;

/** Wrong: nobody is asked. Caught by {@code returnsEveryAnswer}. */
final class Ex2AskWorker {
    static List<String> askAll(ProcessBuilder worker, List<String> questions) throws IOException, InterruptedException {
        return List.of();
    }
}
