package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Start all, and let a callback collect the answers when all are there. */
final class Ex1Gather {
    // tag::answer[]
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        List<CompletableFuture<String>> futures = new ArrayList<>();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            futures.add(task.get());
        }
        return CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0]))
                .thenApply(done -> answersOf(futures));
    }

    private static List<String> answersOf(List<CompletableFuture<String>> futures) {
        List<String> answers = new ArrayList<>();
        for (CompletableFuture<String> future : futures) {
            answers.add(future.join()); // does not wait: all answers are there
        }
        return answers;
    }
    // end::answer[]
}
