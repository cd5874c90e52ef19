package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Wrong: the semaphore for the calculations has one permit too many. Caught by {@code limitsCalculations}. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) {
        ExecutorService downloading = Executors.newFixedThreadPool(downloads);
        ExecutorService calculating = Executors.newCachedThreadPool();
        Semaphore permits = new Semaphore(calculations + 1);
        try {
            List<CompletableFuture<Result>> results = new ArrayList<>();
            for (String item : items) {
                results.add(CompletableFuture.supplyAsync(() -> download.apply(item), downloading)
                        .thenApplyAsync(page -> {
                            permits.acquireUninterruptibly();
                            try {
                                return calculate.apply(page);
                            } finally {
                                permits.release();
                            }
                        }, calculating)
                        .handle((value, failure) -> new Result(value, failure)));
            }
            return results.stream().map(CompletableFuture::join).toList();
        } finally {
            downloading.shutdown();
            calculating.shutdown();
        }
    }
}
