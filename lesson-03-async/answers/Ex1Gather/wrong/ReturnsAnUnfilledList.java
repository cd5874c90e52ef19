package async;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Wrong: it completes the future immediately, with a list it fills later. Caught by {@code completesAfterTheLastAnswer}. */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        List<String> answers = Collections.synchronizedList(new ArrayList<>());
        for (Supplier<CompletableFuture<String>> task : tasks) {
            task.get().thenAccept(answers::add);
        }
        return CompletableFuture.completedFuture(answers);
    }
}
