package comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;

/** Right: all threads share one monitor, and wait until something changes there. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    private record Page(int item, String text) { }

    private final Queue<Page> pages = new ArrayDeque<>();
    private final Result[] results;
    private int next;
    private int missing;

    private Ex3Pipeline(int items) {
        results = new Result[items];
        missing = items;
    }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) throws InterruptedException {
        Ex3Pipeline board = new Ex3Pipeline(items.size());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Math.min(downloads, items.size()); i++) {
            threads.add(new Thread(() -> board.download(items, download)));
        }
        for (int i = 0; i < Math.min(calculations, items.size()); i++) {
            threads.add(new Thread(() -> board.calculate(calculate)));
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return Arrays.asList(board.results);
    }

    private void download(List<String> items, Function<String, String> download) {
        for (int item = nextItem(); item < items.size(); item = nextItem()) {
            try {
                addPage(new Page(item, download.apply(items.get(item))));
            } catch (Throwable e) {
                end(item, new Result(null, e));
            }
        }
    }

    private void calculate(Function<String, Integer> calculate) {
        try {
            for (Page page = nextPage(); page != null; page = nextPage()) {
                try {
                    end(page.item, new Result(calculate.apply(page.text), null));
                } catch (Throwable e) {
                    end(page.item, new Result(null, e));
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts this thread.", e);
        }
    }

    private synchronized int nextItem() {
        return next++;
    }

    private synchronized void addPage(Page page) {
        pages.add(page);
        notifyAll();
    }

    /** The next page, or null if none will come any more. */
    private synchronized Page nextPage() throws InterruptedException {
        while (pages.isEmpty() && missing > 0) {
            wait();
        }
        return pages.poll();
    }

    private synchronized void end(int item, Result result) {
        results[item] = result;
        missing--;
        notifyAll();
    }
}
