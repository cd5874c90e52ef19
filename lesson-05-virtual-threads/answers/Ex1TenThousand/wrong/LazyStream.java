package virtualthreads;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Wrong: a stream does nothing before its end, and then takes each task from {@code submit} to {@code join} before the
 * next one. Caught by {@code runsTenThousandConcurrently}.
 */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return tasks.stream().map(task -> CompletableFuture.supplyAsync(() -> call(task), executor))
                    .map(CompletableFuture::join).toList();
        }
    }

    private static String call(Callable<String> task) {
        try {
            return task.call();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
