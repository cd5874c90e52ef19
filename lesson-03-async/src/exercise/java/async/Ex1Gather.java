package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;

/**
 * Starts all the tasks and returns, without waiting, a future with all their answers in the order of the tasks.
 *
 * @see Ex1GatherTest
 */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        Assumptions.abort("3.1 is waiting for you: delete this line.");
        List<String> answers = new ArrayList<>();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            answers.add(task.get().join());
        }
        return CompletableFuture.completedFuture(answers);
    }
}
