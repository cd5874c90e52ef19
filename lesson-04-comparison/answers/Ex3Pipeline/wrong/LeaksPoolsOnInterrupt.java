package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/** Wrong: it shuts its pools down, but not when it's interrupted. Caught by {@code interruptPropagates}. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) throws InterruptedException {
        ExecutorService downloading = Executors.newFixedThreadPool(downloads);
        ExecutorService calculating = Executors.newFixedThreadPool(calculations);
        AtomicReferenceArray<Result> results = new AtomicReferenceArray<>(items.size());
        CountDownLatch open = new CountDownLatch(items.size());
        for (int i = 0; i < items.size(); i++) {
            int index = i;
            downloading.execute(() -> {
                try {
                    String page = download.apply(items.get(index));
                    calculating.execute(() -> {
                        try {
                            results.set(index, new Result(calculate.apply(page), null));
                        } catch (Throwable t) {
                            results.set(index, new Result(null, t));
                        } finally {
                            open.countDown();
                        }
                    });
                } catch (Throwable t) {
                    results.set(index, new Result(null, t));
                    open.countDown();
                }
            });
        }
        open.await();
        downloading.shutdown();
        calculating.shutdown();
        List<Result> list = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            list.add(results.get(i));
        }
        return list;
    }
}
