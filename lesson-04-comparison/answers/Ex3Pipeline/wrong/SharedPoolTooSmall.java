package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Wrong: both stages share one pool, and the pool is too small for both of them together. Caught by {@code stagesOverlap}. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) {
        Semaphore downloadPermits = new Semaphore(downloads);
        Semaphore calculationPermits = new Semaphore(calculations);
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(downloads, calculations));
        try {
            List<CompletableFuture<Result>> results = new ArrayList<>();
            for (String item : items) {
                results.add(CompletableFuture.supplyAsync(() -> {
                    String page = within(downloadPermits, download, item);
                    return within(calculationPermits, calculate, page);
                }, threads).handle((value, failure) -> new Result(value, failure)));
            }
            return results.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static <A, B> B within(Semaphore permits, Function<A, B> stage, A input) {
        permits.acquireUninterruptibly();
        try {
            return stage.apply(input);
        } finally {
            permits.release();
        }
    }
}
