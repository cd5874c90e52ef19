package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Wrong: a download that fails releases its permit in {@code catch} and again in {@code finally}. Caught by
 * {@code failureBecomesResult}.
 */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) {
        Semaphore permits = new Semaphore(downloads);
        ExecutorService downloading = Executors.newCachedThreadPool();
        ExecutorService calculating = Executors.newFixedThreadPool(calculations);
        try {
            List<CompletableFuture<Result>> results = new ArrayList<>();
            for (String item : items) {
                permits.acquireUninterruptibly();
                results.add(CompletableFuture.supplyAsync(() -> {
                    try {
                        return download.apply(item);
                    } catch (RuntimeException e) {
                        permits.release();
                        throw e;
                    } finally {
                        permits.release();
                    }
                }, downloading).thenApplyAsync(calculate, calculating).handle((value, failure) -> new Result(value, failure)));
            }
            return results.stream().map(CompletableFuture::join).toList();
        } finally {
            downloading.shutdown();
            calculating.shutdown();
        }
    }
}
