package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Wrong: one pool has room for both stages together, so either of them can fill it. Caught by {@code limitsDownloads}. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) {
        ExecutorService threads = Executors.newFixedThreadPool(downloads + calculations);
        try {
            List<CompletableFuture<Result>> results = new ArrayList<>();
            for (String item : items) {
                results.add(CompletableFuture.supplyAsync(() -> download.apply(item), threads)
                        .thenApplyAsync(calculate, threads)
                        .handle((value, failure) -> new Result(value, failure)));
            }
            return results.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }
}
