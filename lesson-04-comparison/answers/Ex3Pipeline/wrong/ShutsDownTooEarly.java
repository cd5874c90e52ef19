package comparison;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Wrong: it shuts the second pool down before the first one has submitted its pages. Caught by {@code processesEveryItemOnce} or
 * {@code downloadsOverlap}.
 */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) throws InterruptedException {
        ExecutorService downloading = Executors.newFixedThreadPool(downloads);
        ExecutorService calculating = Executors.newFixedThreadPool(calculations);
        Result[] results = new Result[items.size()];
        for (int i = 0; i < items.size(); i++) {
            int index = i;
            downloading.submit(() -> {
                try {
                    String page = download.apply(items.get(index));
                    calculating.submit(() -> {
                        try {
                            results[index] = new Result(calculate.apply(page), null);
                        } catch (Throwable t) {
                            results[index] = new Result(null, t);
                        }
                    });
                } catch (Throwable t) {
                    results[index] = new Result(null, t);
                }
            });
        }
        downloading.shutdown();
        calculating.shutdown();
        downloading.awaitTermination(1, TimeUnit.DAYS);
        calculating.awaitTermination(1, TimeUnit.DAYS);
        return Arrays.asList(results);
    }
}
