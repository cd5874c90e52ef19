package async;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** Right: the callbacks put their answers into a map that is safe for many threads and sorted by the place in the list. */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        Map<Integer, String> answers = new ConcurrentSkipListMap<>();
        CompletableFuture<?>[] written = new CompletableFuture<?>[tasks.size()];
        for (int i = 0; i < written.length; i++) {
            int index = i;
            written[i] = tasks.get(i).get().thenAccept(answer -> answers.put(index, answer));
        }
        return CompletableFuture.allOf(written).thenApply(done -> List.copyOf(answers.values()));
    }
}
