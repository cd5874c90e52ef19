// Java 21
package comparison;

import java.util.ArrayList;
import java.util.List;
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
        Semaphore places = new Semaphore(downloads);
        try (ExecutorService downloading = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService calculating = Executors.newFixedThreadPool(calculations)) {
            List<CompletableFuture<Result>> running = new ArrayList<>();
            for (String item : items) {
                running.add(CompletableFuture.supplyAsync(() -> {
                    places.acquireUninterruptibly();
                    try {
                        return download.apply(item);
                    } finally {
                        places.release();
                    }
                }, downloading).thenApplyAsync(calculate, calculating).handle((value, failure) -> new Result(value, failure)));
            }
            List<Result> results = new ArrayList<>();
            for (CompletableFuture<Result> result : running) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("handle has caught every failure.", e);
        }
    }
}
