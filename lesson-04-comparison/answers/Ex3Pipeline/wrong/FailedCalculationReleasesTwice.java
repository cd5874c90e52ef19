package comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Wrong: a calculation that fails releases its permit once more in {@code catch}. Caught by {@code failureBecomesResult}. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) throws InterruptedException {
        Semaphore first = new Semaphore(downloads);
        Semaphore second = new Semaphore(calculations);
        Result[] results = new Result[items.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int item = i;
            Thread thread = new Thread(() -> {
                try {
                    String page;
                    first.acquire();
                    try {
                        page = download.apply(items.get(item));
                    } finally {
                        first.release();
                    }
                    second.acquire();
                    try {
                        results[item] = new Result(calculate.apply(page), null);
                    } finally {
                        second.release();
                    }
                } catch (Throwable e) {
                    results[item] = new Result(null, e);
                    second.release();
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return Arrays.asList(results);
    }
}
