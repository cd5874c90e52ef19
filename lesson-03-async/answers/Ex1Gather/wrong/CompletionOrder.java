package async;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Wrong: the answers stand in the order in which they come. Caught by {@code keepsTaskOrder}. */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        List<String> answers = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Void>> added = new ArrayList<>();
        for (Supplier<CompletableFuture<String>> task : tasks) {
            added.add(task.get().thenAccept(answers::add));
        }
        return CompletableFuture.allOf(added.toArray(new CompletableFuture<?>[0])).thenApply(done -> answers);
    }
}
