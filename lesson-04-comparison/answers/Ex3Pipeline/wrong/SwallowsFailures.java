package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Wrong: a failure becomes the value 0, and its exception is lost. Caught by {@code failureBecomesResult}. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) {
        ExecutorService downloading = Executors.newFixedThreadPool(downloads);
        ExecutorService calculating = Executors.newFixedThreadPool(calculations);
        try {
            List<CompletableFuture<Result>> results = new ArrayList<>();
            for (String item : items) {
                results.add(CompletableFuture.supplyAsync(() -> download.apply(item), downloading)
                        .thenApplyAsync(calculate, calculating)
                        .handle((value, failure) -> new Result(failure == null ? value : Integer.valueOf(0), null)));
            }
            return results.stream().map(CompletableFuture::join).toList();
        } finally {
            downloading.shutdown();
            calculating.shutdown();
        }
    }
}
