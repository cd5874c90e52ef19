package comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Wrong: a download thread ends with its first failure, and no other thread replaces it. Caught by {@code failureBecomesResult}.
 */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    private record Page(int item, String text) { }

    private static final Page END = new Page(-1, "");

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) throws InterruptedException {
        Result[] results = new Result[items.size()];
        BlockingQueue<Page> pages = new LinkedBlockingQueue<>();
        AtomicInteger next = new AtomicInteger();
        List<Thread> loaders = new ArrayList<>();
        for (int i = 0; i < Math.min(downloads, items.size()); i++) {
            loaders.add(new Thread(() -> {
                int item = 0;
                try {
                    while ((item = next.getAndIncrement()) < items.size()) {
                        pages.add(new Page(item, download.apply(items.get(item))));
                    }
                } catch (Throwable e) {
                    results[item] = new Result(null, e);
                }
            }));
        }
        List<Thread> calculators = new ArrayList<>();
        for (int i = 0; i < Math.min(calculations, items.size()); i++) {
            calculators.add(new Thread(() -> {
                try {
                    for (Page page = pages.take(); page != END; page = pages.take()) {
                        try {
                            results[page.item] = new Result(calculate.apply(page.text), null);
                        } catch (Throwable e) {
                            results[page.item] = new Result(null, e);
                        }
                    }
                    pages.add(END);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        loaders.forEach(Thread::start);
        calculators.forEach(Thread::start);
        for (Thread loader : loaders) {
            loader.join();
        }
        pages.add(END);
        for (Thread calculator : calculators) {
            calculator.join();
        }
        return Arrays.asList(results);
    }
}
