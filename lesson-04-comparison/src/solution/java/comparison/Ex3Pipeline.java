package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A pool for each stage, as large as the stage's limit, and an item goes from one to the other. */
final class Ex3Pipeline {
    /** The result of an item: its value, or what went wrong. The other one is null. */
    record Result(Integer value, Throwable failure) { }

    // tag::answer[]
    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) throws InterruptedException {
        ExecutorService downloading = Executors.newFixedThreadPool(downloads);
        ExecutorService calculating = Executors.newFixedThreadPool(calculations);
        try {
            List<CompletableFuture<Result>> running = new ArrayList<>();
            for (String item : items) {
                running.add(CompletableFuture.supplyAsync(() -> download.apply(item), downloading)
                        .thenApplyAsync(calculate, calculating)
                        .handle((value, failure) -> new Result(value, failure)));
            }
            List<Result> results = new ArrayList<>();
            for (CompletableFuture<Result> result : running) {
                results.add(result.get());  // join would ignore an interrupt
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("handle has caught every failure.", e);
        } finally {
            downloading.shutdownNow();      // after an interrupt: drops what waits, interrupts what runs
            calculating.shutdownNow();
        }
    }
    // end::answer[]
}
