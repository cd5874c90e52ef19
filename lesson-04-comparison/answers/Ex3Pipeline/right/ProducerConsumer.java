package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Right: downloaders put their pages into a queue, and calculators take them out. One end mark per calculator comes last. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) throws InterruptedException {
        Result[] results = new Result[items.size()];
        int calculatorsNeeded = Math.min(calculations, items.size());
        AtomicInteger next = new AtomicInteger();
        BlockingQueue<Page> pages = new LinkedBlockingQueue<>();
        List<Thread> downloaders = start(Math.min(downloads, items.size()), () -> {
            for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                try {
                    pages.add(new Page(i, download.apply(items.get(i))));
                } catch (Throwable t) {
                    results[i] = new Result(null, t);
                }
            }
        });
        List<Thread> calculators = start(calculatorsNeeded, () -> {
            for (Page page = take(pages); page.index >= 0; page = take(pages)) {
                try {
                    results[page.index] = new Result(calculate.apply(page.text), null);
                } catch (Throwable t) {
                    results[page.index] = new Result(null, t);
                }
            }
        });
        try {
            for (Thread downloader : downloaders) {
                downloader.join();
            }
        } finally {
            for (int i = 0; i < calculatorsNeeded; i++) {
                pages.add(new Page(-1, "the end"));
            }
        }
        for (Thread calculator : calculators) {
            calculator.join();
        }
        return List.of(results);
    }

    private record Page(int index, String text) { }

    private static Page take(BlockingQueue<Page> pages) {
        try {
            return pages.take();
        } catch (InterruptedException e) {
            return new Page(-1, "given up");
        }
    }

    private static List<Thread> start(int number, Runnable work) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Thread thread = new Thread(work);
            threads.add(thread);
            thread.start();
        }
        return threads;
    }
}
