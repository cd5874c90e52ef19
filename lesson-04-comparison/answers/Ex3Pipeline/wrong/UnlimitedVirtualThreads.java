// Java 21
package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Wrong: virtual threads cost next to nothing, but the server may not be able to handle all items at the same time. Caught by
 * {@code limitsDownloads}.
 */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) {
        List<Future<Integer>> futures = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String item : items) {
                futures.add(threads.submit(() -> calculate.apply(download.apply(item))));
            }
        }
        return futures.stream().map(future -> switch (future.state()) {
            case SUCCESS -> new Result(future.resultNow(), null);
            default -> new Result(null, future.exceptionNow());
        }).toList();
    }
}
