package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Wrong: an item keeps its place in the downloads until it is calculated, too. Caught by {@code calculationsOverlap}. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) throws InterruptedException {
        Semaphore downloadPlaces = new Semaphore(downloads);
        Semaphore calculationPlaces = new Semaphore(calculations);
        Result[] results = new Result[items.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int place = i;
            Thread thread = new Thread(() -> {
                downloadPlaces.acquireUninterruptibly();
                try {
                    String page = download.apply(items.get(place));
                    calculationPlaces.acquireUninterruptibly();
                    try {
                        results[place] = new Result(calculate.apply(page), null);
                    } finally {
                        calculationPlaces.release();
                    }
                } catch (Throwable t) {
                    results[place] = new Result(null, t);
                } finally {
                    downloadPlaces.release();
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
