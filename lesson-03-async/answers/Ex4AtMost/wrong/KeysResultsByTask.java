package async;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Wrong: the results are kept in a map by their task, and the same task may stand in the list several times. Caught by {@code
 * sameTaskSeveralTimes}.
 */
final class Ex4AtMost {
    static CompletableFuture<List<String>> runAll(List<Supplier<CompletableFuture<String>>> tasks, int limit) {
        Map<Supplier<CompletableFuture<String>>, CompletableFuture<String>> results = new ConcurrentHashMap<>();
        List<CompletableFuture<String>> inOrder = tasks.stream().map(task -> {
            CompletableFuture<String> result = new CompletableFuture<>();
            results.put(task, result);
            return result;
        }).toList();
        Queue<Supplier<CompletableFuture<String>>> waiting = new ConcurrentLinkedQueue<>(tasks);
        for (int i = 0; i < Math.min(limit, tasks.size()); i++) {
            startOne(waiting, results);
        }
        return CompletableFuture.allOf(inOrder.toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> inOrder.stream().map(CompletableFuture::join).toList());
    }

    private static void startOne(Queue<Supplier<CompletableFuture<String>>> waiting,
            Map<Supplier<CompletableFuture<String>>, CompletableFuture<String>> results) {
        Supplier<CompletableFuture<String>> task = waiting.poll();
        if (task == null) {
            return;
        }
        task.get().whenCompleteAsync((value, failure) -> {
            if (failure == null) {
                results.get(task).complete(value);
            } else {
                results.get(task).completeExceptionally(failure);
            }
            startOne(waiting, results);
        });
    }
}
