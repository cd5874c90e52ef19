package comparison;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Right: a queue with room for one page, so downloads never run far ahead of the calculations. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) throws InterruptedException {
        Result[] results = new Result[items.size()];
        AtomicInteger next = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        BlockingQueue<Page> pages = new ArrayBlockingQueue<>(1);
        ExecutorService threads = Executors.newCachedThreadPool();
        for (int n = 0; n < Math.min(downloads, items.size()); n++) {
            threads.submit(() -> {
                for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                    Page page;
                    try {
                        page = new Page(i, download.apply(items.get(i)), null);
                    } catch (Throwable t) {
                        page = new Page(i, null, t);
                    }
                    pages.put(page);
                }
                return null;
            });
        }
        for (int n = 0; n < Math.min(calculations, items.size()); n++) {
            threads.submit(() -> {
                while (taken.getAndIncrement() < items.size()) {
                    Page page = pages.take();
                    results[page.index] = page.failure == null ? tryTo(calculate, page.text) : new Result(null, page.failure);
                }
                return null;
            });
        }
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.DAYS);
        } finally {
            threads.shutdownNow();      // after an interrupt: all threads give up
        }
        return List.of(results);
    }

    private record Page(int index, String text, Throwable failure) { }

    private static Result tryTo(Function<String, Integer> calculate, String text) {
        try {
            return new Result(calculate.apply(text), null);
        } catch (Throwable t) {
            return new Result(null, t);
        }
    }
}
