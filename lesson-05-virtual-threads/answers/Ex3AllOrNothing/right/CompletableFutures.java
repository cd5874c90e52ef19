package virtualthreads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** Right: futures tell who is the first to fail, and the executor interrupts the threads and waits for them. */
final class Ex3AllOrNothing {
    static List<String> runAll(List<Callable<String>> tasks) throws ExecutionException, InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicReference<Throwable> first = new AtomicReference<>();
            CompletableFuture<Void> failed = new CompletableFuture<>();
            List<CompletableFuture<String>> running = new ArrayList<>();
            for (Callable<String> task : tasks) {
                running.add(CompletableFuture.supplyAsync(() -> call(task, first, failed), executor));
            }
            CompletableFuture<Void> all = CompletableFuture.allOf(running.toArray(CompletableFuture<?>[]::new));
            try {
                CompletableFuture.anyOf(failed, all).get();
                if (first.get() != null) {
                    throw new ExecutionException(first.get());
                }
            } catch (ExecutionException | InterruptedException e) {
                executor.shutdownNow();
                throw e;
            }
            return running.stream().map(CompletableFuture::join).toList();
        }
    }

    private static String call(Callable<String> task, AtomicReference<Throwable> first, CompletableFuture<Void> failed) {
        try {
            return task.call();
        } catch (Throwable t) {
            first.compareAndSet(null, t);
            failed.complete(null);
            throw new CompletionException(t);
        }
    }
}
