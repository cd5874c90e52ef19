package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Wrong: it starts one thread per item, without any limit. Caught by {@code limitsDownloads}. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) throws InterruptedException {
        Result[] results = new Result[items.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int index = i;
            Thread thread = new Thread(() -> {
                try {
                    results[index] = new Result(calculate.apply(download.apply(items.get(index))), null);
                } catch (Throwable t) {
                    results[index] = new Result(null, t);
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return List.of(results);
    }
}
