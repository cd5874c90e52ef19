package comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Right: the calling thread takes the pages in the order of completion, and submits them to the pool that calculates. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    private record Page(int item, String text, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) throws InterruptedException {
        ExecutorService loaders = Executors.newFixedThreadPool(downloads);
        ExecutorService calculators = Executors.newFixedThreadPool(calculations);
        try {
            CompletionService<Page> pages = new ExecutorCompletionService<>(loaders);
            for (int i = 0; i < items.size(); i++) {
                int item = i;
                pages.submit(() -> {
                    try {
                        return new Page(item, download.apply(items.get(item)), null);
                    } catch (Throwable e) {
                        return new Page(item, null, e);
                    }
                });
            }
            List<Result> results = new ArrayList<>(Collections.nCopies(items.size(), null));
            List<Future<Integer>> values = new ArrayList<>(Collections.nCopies(items.size(), null));
            for (int i = 0; i < items.size(); i++) {
                Page page = pages.take().get();
                if (page.failure == null) {
                    values.set(page.item, calculators.submit(() -> calculate.apply(page.text)));
                } else {
                    results.set(page.item, new Result(null, page.failure));
                }
            }
            for (int i = 0; i < items.size(); i++) {
                if (values.get(i) != null) {
                    results.set(i, resultOf(values.get(i)));
                }
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("A download keeps what it threw.", e);
        } finally {
            loaders.shutdownNow();      // after an interrupt: drops what waits, interrupts what runs
            calculators.shutdownNow();
        }
    }

    private static Result resultOf(Future<Integer> value) throws InterruptedException {
        try {
            return new Result(value.get(), null);
        } catch (ExecutionException e) {
            return new Result(null, e.getCause());
        }
    }
}
