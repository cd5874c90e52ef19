package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Wrong: a page that has arrived isn't calculated until all pages before it have arrived, too. Caught by {@code stagesOverlap}.
 */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) {
        ExecutorService downloading = Executors.newFixedThreadPool(downloads);
        ExecutorService calculating = Executors.newFixedThreadPool(calculations);
        try {
            List<CompletableFuture<String>> pages = new ArrayList<>();
            for (String item : items) {
                pages.add(CompletableFuture.supplyAsync(() -> download.apply(item), downloading));
            }
            List<CompletableFuture<Result>> results = new ArrayList<>();
            for (CompletableFuture<String> page : pages) {
                page.handle((text, failure) -> text).join();
                results.add(page.thenApplyAsync(calculate, calculating).handle((value, failure) -> new Result(value, failure)));
            }
            return results.stream().map(CompletableFuture::join).toList();
        } finally {
            downloading.shutdown();
            calculating.shutdown();
        }
    }
}
