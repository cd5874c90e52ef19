package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Wrong: no download starts before all threads are busy, and a short list never fills them. Caught by
 * {@code limitsLargerThanList}.
 */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) {
        ExecutorService downloading = Executors.newFixedThreadPool(downloads);
        ExecutorService calculating = Executors.newFixedThreadPool(calculations);
        CountDownLatch started = new CountDownLatch(downloads);
        try {
            List<CompletableFuture<Result>> results = new ArrayList<>();
            for (String item : items) {
                results.add(CompletableFuture.supplyAsync(() -> {
                    started.countDown();
                    await(started);
                    return download.apply(item);
                }, downloading).thenApplyAsync(calculate, calculating).handle((value, failure) -> new Result(value, failure)));
            }
            return results.stream().map(CompletableFuture::join).toList();
        } finally {
            downloading.shutdown();
            calculating.shutdown();
        }
    }

    private static void await(CountDownLatch started) {
        try {
            started.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
