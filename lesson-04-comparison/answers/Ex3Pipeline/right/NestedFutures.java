package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Right: each download returns the future of its calculation. Once the first pool has terminated, the second one may be shut
 * down, too.
 */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) throws InterruptedException {
        ExecutorService downloading = Executors.newFixedThreadPool(downloads);
        ExecutorService calculating = Executors.newFixedThreadPool(calculations);
        List<Future<Future<Integer>>> futures = new ArrayList<>();
        for (String item : items) {
            futures.add(downloading.submit(() -> {
                String page = download.apply(item);
                return calculating.submit(() -> calculate.apply(page));
            }));
        }
        downloading.shutdown();
        try {
            downloading.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        } finally {
            calculating.shutdown();
        }
        List<Result> results = new ArrayList<>();
        for (Future<Future<Integer>> future : futures) {
            try {
                results.add(new Result(future.get().get(), null));
            } catch (ExecutionException e) {
                results.add(new Result(null, e.getCause()));
            }
        }
        return results;
    }
}
