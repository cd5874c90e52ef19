package comparison;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Wrong: a map has one entry per name, so the second of two equal items is skipped. Caught by {@code duplicateItems}. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) {
        ExecutorService downloading = Executors.newFixedThreadPool(downloads);
        ExecutorService calculating = Executors.newFixedThreadPool(calculations);
        try {
            Map<String, CompletableFuture<Result>> results = new ConcurrentHashMap<>();
            for (String item : items) {
                results.computeIfAbsent(item, name -> CompletableFuture.supplyAsync(() -> download.apply(name), downloading)
                        .thenApplyAsync(calculate, calculating)
                        .handle((value, failure) -> new Result(value, failure)));
            }
            return items.stream().map(item -> results.get(item).join()).toList();
        } finally {
            downloading.shutdown();
            calculating.shutdown();
        }
    }
}
