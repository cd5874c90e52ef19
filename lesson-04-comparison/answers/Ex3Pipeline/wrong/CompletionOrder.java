package comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Wrong: the results are in the order in which they arrived. Caught by {@code keepsItemOrder}. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) {
        ExecutorService downloading = Executors.newFixedThreadPool(downloads);
        ExecutorService calculating = Executors.newFixedThreadPool(calculations);
        List<Result> results = Collections.synchronizedList(new ArrayList<>());
        try {
            List<CompletableFuture<Void>> done = new ArrayList<>();
            for (String item : items) {
                done.add(CompletableFuture.supplyAsync(() -> download.apply(item), downloading)
                        .thenApplyAsync(calculate, calculating)
                        .handle((value, failure) -> new Result(value, failure))
                        .thenAccept(results::add));
            }
            done.forEach(CompletableFuture::join);
            return results;
        } finally {
            downloading.shutdown();
            calculating.shutdown();
        }
    }
}
