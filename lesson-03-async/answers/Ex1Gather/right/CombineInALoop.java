package async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Right: each answer is combined with the list of those before it. */
final class Ex1Gather {
    static CompletableFuture<List<String>> gather(List<Supplier<CompletableFuture<String>>> tasks) {
        CompletableFuture<List<String>> all = CompletableFuture.completedFuture(List.of());
        for (Supplier<CompletableFuture<String>> task : tasks) {
            all = all.thenCombine(task.get(), Ex1Gather::append);
        }
        return all;
    }

    private static List<String> append(List<String> answers, String answer) {
        List<String> longer = new ArrayList<>(answers);
        longer.add(answer);
        return longer;
    }
}
