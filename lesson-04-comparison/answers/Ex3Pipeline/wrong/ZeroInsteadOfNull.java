package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Wrong: a failed item has the value 0 next to its failure, instead of null. Caught by {@code failureBecomesResult}. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) throws InterruptedException {
        ExecutorService first = Executors.newFixedThreadPool(downloads);
        ExecutorService second = Executors.newFixedThreadPool(calculations);
        try {
            List<Future<Future<Integer>>> tickets = new ArrayList<>();
            for (String item : items) {
                tickets.add(first.submit(() -> {
                    String page = download.apply(item);
                    return second.submit(() -> calculate.apply(page));
                }));
            }
            List<Result> results = new ArrayList<>();
            for (Future<Future<Integer>> ticket : tickets) {
                int value = 0;
                Throwable failure = null;
                try {
                    value = ticket.get().get();
                } catch (ExecutionException e) {
                    failure = e.getCause();
                }
                results.add(new Result(value, failure));
            }
            return results;
        } finally {
            first.shutdown();
            second.shutdown();
        }
    }
}
