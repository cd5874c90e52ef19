// Java 21
package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Wrong: each semaphore has one permit too many. Caught by {@code limitsDownloads}. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) {
        Semaphore downloadPermits = new Semaphore(downloads + 1);
        Semaphore calculationPermits = new Semaphore(calculations + 1);
        List<Future<Integer>> futures = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String item : items) {
                futures.add(threads.submit(() -> {
                    String page = within(downloadPermits, download, item);
                    return within(calculationPermits, calculate, page);
                }));
            }
        }
        return futures.stream().map(future -> switch (future.state()) {
            case SUCCESS -> new Result(future.resultNow(), null);
            default -> new Result(null, future.exceptionNow());
        }).toList();
    }

    private static <A, B> B within(Semaphore permits, Function<A, B> stage, A input) throws InterruptedException {
        permits.acquire();
        try {
            return stage.apply(input);
        } finally {
            permits.release();
        }
    }
}
