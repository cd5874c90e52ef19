package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Wrong: a map keeps one result per name, so two equal items both get the later result. Caught by {@code duplicateItems}. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) throws InterruptedException {
        ExecutorService first = Executors.newFixedThreadPool(downloads);
        ExecutorService second = Executors.newFixedThreadPool(calculations);
        try {
            Map<String, Result> results = new ConcurrentHashMap<>();
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (String item : items) {
                all.add(CompletableFuture.supplyAsync(() -> download.apply(item), first)
                        .thenApplyAsync(calculate, second)
                        .handle((value, failure) -> new Result(value, failure))
                        .thenAccept(result -> results.put(item, result)));
            }
            for (CompletableFuture<Void> one : all) {
                one.join();
            }
            List<Result> inOrder = new ArrayList<>();
            for (String item : items) {
                inOrder.add(results.get(item));
            }
            return inOrder;
        } finally {
            first.shutdown();
            second.shutdown();
        }
    }
}
