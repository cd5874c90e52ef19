package comparison;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Wrong: an Error isn't an Exception. It ends the thread, so its item is never counted, and {@code run} waits forever. Caught by
 * {@code errorBecomesResult}.
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
            int index = i;
            downloading.execute(() -> {
                try {
                    String page = download.apply(items.get(index));
                    calculating.execute(() -> {
                        try {
                            results[index] = new Result(calculate.apply(page), null);
                        } catch (Exception e) {
                            results[index] = new Result(null, e);
                        }
                        open.countDown();
                    });
                } catch (Exception e) {
                    results[index] = new Result(null, e);
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
