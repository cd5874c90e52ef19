package virtualthreads;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Wrong: without an executor of its own, {@code supplyAsync} takes the threads of the whole program. Caught by {@code
 * runsEveryTaskOnce}.
 */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) {
        List<CompletableFuture<String>> running = tasks.stream()
                .map(task -> CompletableFuture.supplyAsync(() -> call(task))).toList();
        return running.stream().map(CompletableFuture::join).toList();
    }

    private static String call(Callable<String> task) {
        try {
            return task.call();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
