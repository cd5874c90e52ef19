package virtualthreads;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Right: futures as in lesson 3, but here each task may wait, since it has a virtual thread for itself. */
final class Ex1TenThousand {
    static List<String> runAll(List<Callable<String>> tasks) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<String>> running = tasks.stream()
                    .map(task -> CompletableFuture.supplyAsync(() -> call(task), executor)).toList();
            return running.stream().map(CompletableFuture::join).toList();
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
