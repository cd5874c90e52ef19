package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Wrong: both stages share their threads, and there are too few of them for both together. Caught by {@code stagesOverlap}. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) {
        Semaphore downloadPlaces = new Semaphore(downloads);
        Semaphore calculationPlaces = new Semaphore(calculations);
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(downloads, calculations));
        try {
            List<CompletableFuture<Result>> results = new ArrayList<>();
            for (String item : items) {
                results.add(CompletableFuture.supplyAsync(() -> {
                    String page = within(downloadPlaces, download, item);
                    return within(calculationPlaces, calculate, page);
                }, threads).handle((value, failure) -> new Result(value, failure)));
            }
            return results.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static <A, B> B within(Semaphore places, Function<A, B> stage, A input) {
        places.acquireUninterruptibly();
        try {
            return stage.apply(input);
        } finally {
            places.release();
        }
    }
}
