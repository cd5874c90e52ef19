package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;

/**
 * Exercise 3.1: gather the answers.
 *
 * <p>Each {@code Supplier} starts a task and gives you the future of its answer. Start all tasks, and return at once: a future of
 * all answers, in the order of the tasks. If a task fails, your future must fail too, with the task's exception or with one
 * caused by it.
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
