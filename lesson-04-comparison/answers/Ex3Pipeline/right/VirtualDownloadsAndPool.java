// Java 21
package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Right: downloads wait on virtual threads, with a semaphore; calculations have a pool. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) throws InterruptedException {
        Semaphore permits = new Semaphore(downloads);
        try (ExecutorService downloading = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService calculating = Executors.newFixedThreadPool(calculations)) {
            try {
                List<CompletableFuture<Result>> running = new ArrayList<>();
                for (String item : items) {
                    running.add(CompletableFuture.supplyAsync(() -> downloadWithin(permits, download, item), downloading)
                            .thenApplyAsync(calculate, calculating)
                            .handle((value, failure) -> new Result(value, failure)));
                }
                List<Result> results = new ArrayList<>();
                for (CompletableFuture<Result> result : running) {
                    results.add(result.get());
                }
                return results;
            } finally {
                downloading.shutdownNow();      // after an interrupt: drops what waits, interrupts what runs
                calculating.shutdownNow();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("handle has caught every failure.", e);
        }
    }

    private static String downloadWithin(Semaphore permits, Function<String, String> download, String item) {
        try {
            permits.acquire();
        } catch (InterruptedException e) {
            throw new CancellationException("The caller was interrupted.");
        }
        try {
            return download.apply(item);
        } finally {
            permits.release();
        }
    }
}
