package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Wrong: the next downloads start only when the slowest one of the batch has finished. Caught by {@code limitsDownloads}. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) throws InterruptedException {
        Result[] results = new Result[items.size()];
        ExecutorService calculating = Executors.newFixedThreadPool(calculations);
        for (int first = 0; first < items.size(); first += downloads) {
            List<Thread> batch = new ArrayList<>();
            for (int i = first; i < Math.min(first + downloads, items.size()); i++) {
                int index = i;
                Thread thread = new Thread(() -> {
                    try {
                        String page = download.apply(items.get(index));
                        calculating.execute(() -> results[index] = tryTo(calculate, page));
                    } catch (Throwable t) {
                        results[index] = new Result(null, t);
                    }
                });
                batch.add(thread);
                thread.start();
            }
            for (Thread thread : batch) {
                thread.join();
            }
        }
        calculating.shutdown();
        calculating.awaitTermination(1, TimeUnit.DAYS);
        return List.of(results);
    }

    private static Result tryTo(Function<String, Integer> calculate, String text) {
        try {
            return new Result(calculate.apply(text), null);
        } catch (Throwable t) {
            return new Result(null, t);
        }
    }
}
