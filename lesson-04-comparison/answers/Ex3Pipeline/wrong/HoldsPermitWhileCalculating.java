package comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Wrong: an item holds its download permit until it has been calculated, too. Caught by {@code calculationsOverlap}. */
final class Ex3Pipeline {
    record Result(Integer value, Throwable failure) { }

    static List<Result> run(List<String> items, Function<String, String> download, Function<String, Integer> calculate,
            int downloads, int calculations) throws InterruptedException {
        Semaphore downloadPermits = new Semaphore(downloads);
        Semaphore calculationPermits = new Semaphore(calculations);
        Result[] results = new Result[items.size()];
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            int index = i;
            Thread thread = new Thread(() -> {
                downloadPermits.acquireUninterruptibly();
                try {
                    String page = download.apply(items.get(index));
                    calculationPermits.acquireUninterruptibly();
                    try {
                        results[index] = new Result(calculate.apply(page), null);
                    } finally {
                        calculationPermits.release();
                    }
                } catch (Throwable t) {
                    results[index] = new Result(null, t);
                } finally {
                    downloadPermits.release();
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
