package comparison;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Wrong: an Error is no Exception: it ends the thread, its item is never counted, and {@code run} waits for ever. Caught
 * by {@code errorBecomesResult}.
 */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) throws InterruptedException {
        ExecutorService downloading = Executors.newFixedThreadPool(downloads);
        ExecutorService calculating = Executors.newFixedThreadPool(calculations);
        Result[] results = new Result[items.size()];
        CountDownLatch open = new CountDownLatch(items.size());
        for (int i = 0; i < items.size(); i++) {
            int place = i;
            downloading.execute(() -> {
                try {
                    String page = download.apply(items.get(place));
                    calculating.execute(() -> {
                        try {
                            results[place] = new Result(calculate.apply(page), null);
                        } catch (Exception e) {
                            results[place] = new Result(null, e);
                        }
                        open.countDown();
                    });
                } catch (Exception e) {
                    results[place] = new Result(null, e);
                    open.countDown();
                }
            });
        }
        open.await();
        downloading.shutdown();
        calculating.shutdown();
        return List.of(results);
    }
}
