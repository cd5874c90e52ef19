package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Wrong: there is one download thread per core, although downloads only wait. Caught by {@code downloadsOverlap}. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) {
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService downloading = Executors.newFixedThreadPool(Math.min(downloads, cores));
        ExecutorService calculating = Executors.newFixedThreadPool(calculations);
        try {
            List<CompletableFuture<Result>> results = new ArrayList<>();
            for (String item : items) {
                results.add(CompletableFuture.supplyAsync(() -> download.apply(item), downloading)
                        .thenApplyAsync(calculate, calculating)
                        .handle((value, failure) -> new Result(value, failure)));
            }
            return results.stream().map(CompletableFuture::join).toList();
        } finally {
            downloading.shutdown();
            calculating.shutdown();
        }
    }
}
